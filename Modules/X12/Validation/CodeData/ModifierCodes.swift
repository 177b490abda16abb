import Primitives

/// Procedure modifiers: those of HCPCS level II, and the numbers of the CPT ones.
///
/// Source: CMS HCPCS files of 2019 and October 2025 (type 7 records). The list grows a little every year, so that an
/// unknown pair of letters is only called wrong for services until the end of 2025, or when no modifier begins so.
enum ModifierCodes {
    /// The first character and all second ones.
    private static let level2 =
        """
        A123456789ABDEFGHIJKMOPQRSTUVWXYZ BALOPRU CABCDEFGHIJKLMNOPQRST DA E1234ABCDEJMPRTXY F123456789ABCPQRSTXY
        G0123456789ABCDEFGHJKLMNOPQRSTUVWXYZ H9ABCDEFGHIJKLMNOPQRSTUVWXYZ J12345ABCDEFGKLWZ
        K01234ABCDEFGHIJKLMNOPQRSTUVWXYZ L1CDLMRSTU M2ABCDEFGHS N123BRU P123456ABCDILMNOST
        Q0123456789ABCDEFGHJKLMNPQRSTWXYZ RABCDEIRT SABCDEFGHJKLMNQSTUVWYZ T123456789ABCDEFGHJKLMNPQRSTUVW
        U123456789ABCDEFGHJKNPQRS V123456789MP X12345EPSU ZABC
        """

    /// With some that ended: 20, 21, 29, 60.
    private static let numbers =
        """
        1P 2P 3P 8P 20 21 22 23 24 25 26 27 29 32 33 47 50 51 52 53 54 55 56 57 58 59 60 62 63 66 73 74 76 77 78 79 80
        81 82 90 91 92 93 95 96 97 99
        """

    private static let codes = CodeTable(
        numbers + " "
            + level2.split(whereSeparator: { $0 == " " || $0 == "\n" })
            .flatMap { group in group.dropFirst().map { "\(group.prefix(1))\($0)" } }.joined(separator: " "))

    static func contains(_ code: PackedCode, _ date: CalendarDate?) -> Bool? {
        if codes.contains(code) { return true }
        let text = Array(code.description.utf8)
        guard text.count == 2, CodeForm.isDigit(text[0]) || CodeForm.isCapital(text[0]) else { return false }
        switch text[0] {
        case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "W"), UInt8(ascii: "Y"), UInt8(ascii: "Z"),
            UInt8(ascii: "0"):
            return false
        default: break
        }
        // Genetic modifiers (digit and letter) are history, new numbers are rare.
        if CodeForm.isDigit(text[0]) { return CodeForm.isDigit(text[1]) && text[0] > UInt8(ascii: "1") ? nil : false }
        guard let date else { return nil }
        return date.year <= 2025 ? false : nil
    }
}
