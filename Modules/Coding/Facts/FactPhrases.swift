/// Facts that a phrase of the language names: devices, habits and living situation, causes of injury.
enum FactPhrases {
    static func piece(_ words: [String], at index: Int) -> NoteFacts.Piece? {
        guard let phrases = byFirstWord[words[index]] else { return nil }
        for phrase in phrases where words[index...].starts(with: phrase.words) {
            let range = index..<(index + phrase.words.count)
            var attributes: [NoteFact.Attribute: String] = [.name: phrase.name]
            if phrase.kind == .social, let amount = amount(words, around: range) { attributes[.amount] = amount }
            if phrase.kind == .externalCause, let place = place(words, after: range.upperBound) {
                attributes[.place] = place
            }
            return NoteFacts.Piece(kind: phrase.kind, range: range, attributes: attributes)
        }
        return nil
    }

    private struct Phrase {
        let kind: NoteFact.Kind
        let name: String
        let words: [String]
    }

    /// "2 packs", "30 pack years", "six beers" within a few words of the habit.
    private static func amount(_ words: [String], around range: Range<Int>) -> String? {
        let units: Set<String> = [
            "pack", "packs", "ppd", "cigarettes", "drinks", "beers", "years", "pack-years", "glasses",
        ]
        let window = max(0, range.lowerBound - 8)..<min(words.count, range.upperBound + 9)
        for index in window where MedicationMention.isNumber(words[index]) {
            for next in (index + 1)..<(index + 4) where next < words.count && units.contains(words[next]) {
                return words[index...next].joined(separator: " ")
            }
        }
        return nil
    }

    private static func place(_ words: [String], after start: Int) -> String? {
        let places: Set<String> = [
            "home", "work", "school", "kitchen", "bathroom", "street", "gym", "park", "garage", "yard",
        ]
        return words[start..<min(words.count, start + 10)].first(where: places.contains)
    }

    private static let byFirstWord: [String: [Phrase]] = {
        // What it is; its name; the ways it is said.
        let rows: [(NoteFact.Kind, String, String)] = [
            (.social, "tobacco", "smokes, smoker, smoking, tobacco, cigarettes, nicotine, vapes, vaping"),
            (.social, "alcohol", "alcohol, etoh, drinks, beer, drinking"),
            (
                .social, "drugs",
                "illicit drug, illicit drugs, drug use, cocaine, heroin, marijuana, cannabis, methamphetamine"
            ),
            (.social, "lives alone", "lives alone, living alone"),
            (.social, "homelessness", "homeless, homelessness, unhoused, in a shelter, lives in a shelter"),
            (.social, "nursing home", "nursing home, skilled nursing facility, assisted living"),
            (.social, "unemployment", "unemployed, lost her job, lost his job, laid off"),
            (.social, "food insecurity", "food insecurity, cannot afford food, food insecure"),
            (.device, "pacemaker", "pacemaker"), (.device, "defibrillator", "icd, defibrillator, aicd"),
            (.device, "insulin pump", "insulin pump"), (.device, "glucose sensor", "continuous glucose monitor, cgm"),
            (.device, "positive airway pressure", "cpap, bipap"), (.device, "walker", "walker, rollator"),
            (.device, "wheelchair", "wheelchair"), (.device, "cane", "cane"), (.device, "crutches", "crutches"),
            (.device, "catheter", "foley, catheter, picc line"), (.device, "hearing aid", "hearing aid, hearing aids"),
            (.device, "stent", "stent, stents"), (.device, "home oxygen", "home oxygen, supplemental oxygen"),
            (.device, "ostomy", "colostomy, ileostomy, tracheostomy, gastrostomy tube, g - tube"),
            (
                .externalCause, "fall from ladder",
                "fell from a ladder, fell off a ladder, fell off ladder, fall from ladder"
            ),
            (.externalCause, "fall on stairs", "fell down the stairs, fell down stairs, fell on the stairs"),
            (.externalCause, "slip or trip", "slipped, tripped"), (.externalCause, "fall", "fell, fall, falls"),
            (
                .externalCause, "motor vehicle accident",
                "motor vehicle accident, motor vehicle collision, mva, mvc, car accident, motor vehicle crash"
            ),
            (
                .externalCause, "dog bite",
                "dog bite, bitten by a dog, bit by a dog, bitten by her dog, bitten by his dog"
            ),
            (.externalCause, "cat bite", "cat bite, bitten by a cat"),
            (.externalCause, "insect sting", "bee sting, stung by, wasp sting"),
            (.externalCause, "assault", "assaulted, assault, punched"),
            (.externalCause, "overexertion", "lifting a heavy, heavy lifting"),
        ]
        var table: [String: [Phrase]] = [:]
        for (kind, name, forms) in rows {
            for form in AssertionTriggers.phrases(forms) {
                let words = form.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                table[first, default: []].append(Phrase(kind: kind, name: name, words: words))
            }
        }
        return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()
}
