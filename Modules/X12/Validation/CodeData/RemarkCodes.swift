/// Remittance advice remark codes: three series of numbers, of which only the last one still grows.
///
/// Source: code source 411, numbers only: M1 to M144, MA01 to MA134, N1 and up.
enum RemarkCodes {
    static func contains(_ code: String) -> Bool? {
        let prefix = code.prefix { $0.isLetter }
        let digits = code.dropFirst(prefix.count)
        guard !digits.isEmpty, digits.utf8.count <= 4, digits.utf8.allSatisfy(CodeForm.isDigit),
            let number = Int(digits), number > 0
        else { return false }
        let isPadded = digits.utf8.first == UInt8(ascii: "0")
        switch prefix {
        case "M": return !isPadded && number <= 144
        case "MA": return number <= 134 && (number < 10 ? digits.utf8.count == 2 : !isPadded)
        case "N":
            if isPadded || number > 999 { return false }
            // 813, 814 and what came after 895 may be in use by now.
            return number <= 895 && number != 813 && number != 814 ? true : nil
        default: return false
        }
    }
}
