/// A keyed permutation of identifiers that keeps each character's class: digits stay digits, letters stay letters of
/// the same case, and everything else stays as it is.
///
/// Two identifiers of ASCII characters never become the same one, however short they are, so a masked file still tells
/// its claims apart. It is a Feistel network over mixed radices in the manner of the format-preserving modes of NIST SP
/// 800-38G: the symbols are cut into two halves, and each round adds a keyed function of one half to the other.
struct SymbolPermutation: Sendable {
    private static let rounds: UInt64 = 10
    let key: MaskingKey
    // Memory that is used again for each value.
    private var places: [Int] = []
    private var symbols: [UInt8] = []
    private var radices: [UInt8] = []
    private var input: [UInt8] = []

    init(key: MaskingKey) { self.key = key }

    /// Masks the letters and digits of `range`.
    ///
    /// - Parameter salt: keeps permutations of different kinds of value apart.
    mutating func apply(to bytes: inout [UInt8], _ range: Range<Int>, salt: UInt8 = 0) {
        places.removeAll(keepingCapacity: true)
        symbols.removeAll(keepingCapacity: true)
        radices.removeAll(keepingCapacity: true)
        for place in range {
            guard let symbol = SymbolPermutation.symbol(bytes[place]) else { continue }
            places.append(place)
            symbols.append(symbol.value)
            radices.append(symbol.radix)
        }
        guard !places.isEmpty else { return }
        switch symbols.count {
        case 1: step(salt)
        case 2, 3:
            // So few values that a permutation would leave some as they are: a step between the permutation and its
            // reverse leaves none.
            permute(salt, isReverse: false)
            step(salt)
            permute(salt, isReverse: true)
        default: permute(salt, isReverse: false)
        }
        for (index, place) in places.enumerated() {
            bytes[place] = SymbolPermutation.byte(symbols[index], like: bytes[place])
        }
    }

    /// The first character becomes another of its class.
    private mutating func step(_ salt: UInt8) {
        let radix = UInt64(radices[0])
        let step = key.hash(.steps, UInt64(salt), radices) % (radix - 1) + 1
        symbols[0] = UInt8((UInt64(symbols[0]) + step) % radix)
    }

    private mutating func permute(_ salt: UInt8, isReverse: Bool) {
        let middle = symbols.count / 2
        for count in 0..<SymbolPermutation.rounds {
            let round = isReverse ? SymbolPermutation.rounds - 1 - count : count
            let source = round % 2 == 0 ? 0..<middle : middle..<symbols.count
            let target = round % 2 == 0 ? middle..<symbols.count : 0..<middle
            // The pattern of classes goes in too: identifiers of another shape are permuted in another way.
            input.removeAll(keepingCapacity: true)
            input.append(salt)
            input.append(UInt8(truncatingIfNeeded: round))
            input.append(contentsOf: radices)
            input.append(contentsOf: symbols[source])
            let base = key.hash(.symbols, 0, input)
            var word = base
            for place in target {
                let index = place - target.lowerBound
                if index % 4 == 0, index > 0 { word = key.hash(.symbols, UInt64(index / 4), after: base) }
                let radix = UInt64(radices[place])
                let change = (word & 0xFFFF) % radix
                symbols[place] = UInt8((UInt64(symbols[place]) + (isReverse ? radix - change : change)) % radix)
                word >>= 16
            }
        }
    }

    /// A letter's or digit's number in its class. Bytes outside ASCII count as letters: they are of a name's spelling.
    private static func symbol(_ byte: UInt8) -> (value: UInt8, radix: UInt8)? {
        switch byte {
        case 48...57: (byte - 48, 10)
        case 65...90: (byte - 65, 26)
        case 97...122: (byte - 97, 26)
        case 0x80...: (byte % 26, 26)
        default: nil
        }
    }

    private static func byte(_ symbol: UInt8, like old: UInt8) -> UInt8 {
        switch old {
        case 48...57: 48 + symbol
        case 97...122: 97 + symbol
        default: 65 + symbol
        }
    }
}
