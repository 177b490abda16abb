#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much a word tells: its inverse document frequency, in whole thousandths of a natural logarithm, so that the same
/// query gives the same order on every machine.
enum WordWeight {
    static func of(_ count: UInt32, among documents: Int) -> UInt32 {
        // The only floating point of search: a logarithm of a ratio of whole numbers, rounded to thousandths.
        UInt32(max(0, 1_000 * log((Double(documents) + 1) / (Double(count) + 0.5))))
    }
}
