/// The codes of institutional bills: bill types, frequencies, admissions, discharge status, and the forms of the
/// condition, occurrence and value codes.
///
/// Source: CMS Claims Processing Manual chapter 25, section 75 (form locators 4, 14, 15, 17, 18 to 28, 31 to 41), numbers
/// only. What the National Uniform Billing Committee keeps in reserve is not judged.
enum BillCodes {
    /// Type of facility and kind of care.
    private static let billTypes = CodeTable(
        "11 12 13 14 18 21 22 23 28 32 33 34 41 42 43 65 66 71 72 73 74 75 76 77 79 81 82 83 84 85 86 87 89")
    private static let frequencies = CodeTable("0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L M N O P Q X Y Z")
    private static let admissionTypes = CodeTable("1 2 3 4 5 9")
    private static let admissionSources = CodeTable("1 2 3 4 5 6 7 8 9 A B C D E F G")
    private static let patientStatuses = CodeTable(
        """
        01 02 03 04 05 06 07 09 20 21 30 40 41 42 43 50 51 61 62 63 64 65 66 69 70 81 82 83 84 85 86 87 88 89 90 91 92
        93 94 95
        """)

    static func contains(_ code: PackedCode, _ text: String, _ list: ExternalCodeList) -> Bool? {
        switch list {
        case .facilitybill: return billType(code, text)
        case .frequency: return frequencies.contains(code)
        case .admissiontype: return admissionTypes.contains(code)
        case .admissionsource: return admissionSources.contains(code)
        case .patientstatus:
            if patientStatuses.contains(code) { return true }
            // Discontinued ones.
            return code == "08" || code == "71" || code == "72" ? nil : false
        case .condition, .value: return isPair(text) && text != "00" ? nil : false
        case .occurrence: return pair(text, isSpan: false)
        case .occurrencespan: return pair(text, isSpan: true)
        default: return nil
        }
    }

    private static func billType(_ code: PackedCode, _ text: String) -> Bool? {
        if billTypes.contains(code) { return true }
        let digits = Array(text.utf8)
        guard digits.count == 2, digits.allSatisfy(CodeForm.isDigit) else { return false }
        // No facility is 0, 5 or 9 and no kind of care is 0.
        if [48, 53, 57].contains(digits[0]) || digits[1] == 48 { return false }
        return nil
    }

    private static func isPair(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { CodeForm.isDigit($0) || CodeForm.isCapital($0) }
    }

    /// Occurrences are 01 to 69 and A0 to L9, spans 70 to 99 and M0 to Z9; letters behind letters are not judged.
    private static func pair(_ text: String, isSpan: Bool) -> Bool? {
        guard isPair(text) else { return false }
        if let number = Int(text) { return number > 0 && (number >= 70) == isSpan ? nil : false }
        guard let first = text.utf8.first, CodeForm.isCapital(first) else { return nil }
        return (first >= UInt8(ascii: "M")) == isSpan ? nil : false
    }
}
