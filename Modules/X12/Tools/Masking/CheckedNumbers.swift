/// Numbers whose last digit is computed from the others: masking changes the others and keeps the last one right.
///
/// A number whose check digit was wrong stays wrong by the same amount, so that a masked file has the faults of its
/// original and no more.
enum CheckedNumbers {
    /// Ten digits that begin with 1 or 2: the shape of an NPI (45 CFR 162.406).
    static func isNPIShaped(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 10 && bytes.allSatisfy(\.isASCIIDigit) && (bytes.first == 49 || bytes.first == 50)
    }

    /// The Luhn digit over nine digits with the prefix 80840, which adds 24 to the sum.
    static func npiCheckDigit(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var sum = 24
        for (index, byte) in bytes.prefix(9).enumerated() {
            let digit = Int(byte &- 48)
            sum += index % 2 == 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit
        }
        return UInt8((10 - sum % 10) % 10)
    }

    /// The ninth digit of a routing number: 3, 7 and 1 times the digits make a multiple of ten.
    static func routingCheckDigit(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var sum = 0
        for (index, byte) in bytes.prefix(8).enumerated() { sum += Int(byte &- 48) * [3, 7, 1][index % 3] }
        return UInt8((10 - sum % 10) % 10)
    }

    /// Permutes the digits between the leading ones, which say what kind of number it is, and the check digit.
    static func mask(
        _ bytes: inout [UInt8], _ range: Range<Int>, keeping leading: Int, with permutation: inout SymbolPermutation,
        salt: UInt8,
        checkDigit: (ArraySlice<UInt8>) -> UInt8
    ) {
        let last = range.upperBound - 1
        let error = (bytes[last] &- 48 &+ 10 &- checkDigit(bytes[range])) % 10
        // The leading digits are not permuted; with them in the salt, numbers of different ones stay apart anyway.
        permutation.apply(to: &bytes, range.lowerBound + leading..<last, salt: salt)
        bytes[last] = 48 + (checkDigit(bytes[range]) + error) % 10
    }
}
