/// A vital sign or a test result: a name, a value and what makes it abnormal.
enum Measurement {
    private struct Kind {
        let name: String
        let isVital: Bool
        /// Usual limits in adults; a flag in the note says more than they do.
        let low: Double
        let high: Double
    }

    static func piece(_ words: [String], at index: Int) -> NoteFacts.Piece? {
        guard let names = byFirstWord[words[index]] else { return nil }
        for (parts, kind) in names where words[index...].starts(with: parts) {
            var cursor = index + parts.count
            while cursor < words.count, cursor < index + parts.count + 4, linking.contains(words[cursor]) {
                cursor += 1
            }
            guard cursor < words.count, MedicationMention.isNumber(words[cursor]) else { continue }
            return piece(kind, words, index, cursor)
        }
        return nil
    }

    private static func piece(_ kind: Kind, _ words: [String], _ start: Int, _ at: Int) -> NoteFacts.Piece {
        var value = words[at]
        var end = at + 1
        var attributes: [NoteFact.Attribute: String] = [.name: kind.name]
        if end + 1 < words.count, words[end] == "/", MedicationMention.isNumber(words[end + 1]) {
            value += "/" + words[end + 1]
            end += 2
        }
        attributes[.value] = value
        if end < words.count, FactWords.resultUnits.contains(words[end]) {
            attributes[.unit] = words[end]
            end += 1
        }
        if end < words.count, let flag = flags[words[end]] {
            attributes[.abnormality] = flag
            end += 1
        } else if let number = Double(words[at]), attributes[.unit] != "c", attributes[.unit] != "kg" {
            // A value that can only be in another unit is not judged.
            if number < kind.low, number > kind.low / 5 { attributes[.abnormality] = "low" }
            if number > kind.high, number < kind.high * 20 { attributes[.abnormality] = "high" }
        }
        return NoteFacts.Piece(
            kind: kind.isVital ? .vitalSign : .testResult, range: start..<end, attributes: attributes)
    }

    private static let flags = [
        "h": "high", "l": "low", "high": "high", "low": "low", "elevated": "high", "hh": "high",
    ]

    private static let linking: Set<String> = [
        ":", "is", "was", "of", "=", "-", "at", "today", "level", "|", "(", "measured", "to", "index", "bmi", ")",
    ]

    private static let byFirstWord: [String: [(parts: [String], kind: Kind)]] = {
        // Name; vital sign or result; usual limits; the ways it is written.
        let rows: [(String, Bool, Double, Double, String)] = [
            ("blood pressure", true, 90, 139, "blood pressure, bp"),
            ("heart rate", true, 50, 100, "heart rate, pulse, hr"),
            ("temperature", true, 96, 100.3, "temperature, temp"),
            ("respiratory rate", true, 10, 20, "respiratory rate, respirations, rr"),
            ("oxygen saturation", true, 94, 100, "oxygen saturation, spo2, o2 sat, sao2, pulse ox"),
            ("body mass index", true, 18.5, 29.9, "body mass index, bmi"),
            ("weight", true, 0, .infinity, "weight, wt"), ("height", true, 0, .infinity, "height, ht"),
            ("hemoglobin a1c", false, 4, 6.4, "hemoglobin a1c, hba1c, a1c, hgb a1c"),
            ("hemoglobin", false, 12, 17.5, "hemoglobin, hgb, hb"), ("hematocrit", false, 36, 52, "hematocrit, hct"),
            ("white cell count", false, 4, 11, "wbc, white count, white blood cell count"),
            ("platelets", false, 150, 450, "platelets, platelet count, plt"),
            ("sodium", false, 135, 145, "sodium, na"), ("potassium", false, 3.5, 5.1, "potassium, k"),
            ("creatinine", false, 0.5, 1.3, "creatinine, cr"), ("glucose", false, 70, 125, "glucose, blood sugar"),
            ("tsh", false, 0.4, 4.5, "tsh"), ("ldl", false, 0, 130, "ldl"), ("hdl", false, 40, .infinity, "hdl"),
            ("cholesterol", false, 0, 200, "total cholesterol, cholesterol"),
            ("triglycerides", false, 0, 150, "triglycerides"), ("urea nitrogen", false, 6, 22, "bun"),
            ("inr", false, 0, 1.2, "inr"), ("ejection fraction", false, 50, 75, "ejection fraction, ef, lvef"),
            ("gfr", false, 60, .infinity, "gfr, egfr"), ("ferritin", false, 15, 300, "ferritin"),
            ("vitamin d", false, 30, 100, "vitamin d"), ("uric acid", false, 2.5, 7, "uric acid"),
            ("ast", false, 0, 40, "ast"), ("alt", false, 0, 55, "alt"), ("psa", false, 0, 4, "psa"),
        ]
        var table: [String: [(parts: [String], kind: Kind)]] = [:]
        for (name, isVital, low, high, forms) in rows {
            for form in AssertionTriggers.phrases(forms) {
                let parts = form.split(separator: " ").map(String.init)
                guard let first = parts.first else { continue }
                table[first, default: []].append((parts, Kind(name: name, isVital: isVital, low: low, high: high)))
            }
        }
        return table.mapValues { $0.sorted { $0.parts.count > $1.parts.count } }
    }()
}
