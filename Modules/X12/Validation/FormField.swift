/// The field of the paper form, or of the screen, that an element comes from: a biller's name for it.
///
/// Boxes of the CMS-1500 stand for professional claims, form locators of the UB-04 for institutional ones, items of the
/// ADA form for dental ones; the other transactions have no form, and their elements only names.
enum FormField {
    /// The tables, by guide.
    static let tables: [String: PlaceTable] = [
        "837P": PlaceTable(professional), "837I": PlaceTable(institutional), "837D": PlaceTable(dental),
        "835": PlaceTable(remittance), "270": PlaceTable(eligibility), "271": PlaceTable(eligibilityAnswer),
        "276": PlaceTable(claimStatus), "277": PlaceTable(claimStatusAnswer),
        "277CA": PlaceTable(claimAcknowledgment), "999": PlaceTable(functionalAcknowledgment),
    ]

    /// What the numbers of a form's fields are called.
    private static let words = ["837P": "Box", "837I": "FL", "837D": "Item"]

    /// `Box 1a, the insured's ID number`; nil when the table does not have the place.
    /// - Parameter qualifier: the code that says what kind of segment it is: its first element, or the first part of it.
    static func name(guide: String, place: TransactionFinding.Place, qualifier: String = "") -> String? {
        guard let element = place.element else { return nil }
        let entry = tables[guide]?.entry(
            loop: place.loop, segment: place.segment, element: element, component: place.component ?? 0,
            qualifier: qualifier)
        return entry.flatMap { entry in
            guard let name = entry.columns.last, let box = entry.columns.first else { return nil }
            guard !box.isEmpty, let word = words[guide] else { return name.prefix(1).uppercased() + name.dropFirst() }
            return "\(word) \(box), \(name)"
        }
    }

    /// `box 21` or `boxes 3 and 11a`: where a whole segment comes from. Nil when it comes from no field of the form, or
    /// from more than three.
    static func boxes(guide: String, loop: String, segment: String, qualifier: String) -> String? {
        guard let table = tables[guide], let word = words[guide] else { return nil }
        var boxes: [String] = []
        let entries = table.entries(loop: loop, segment: segment, qualifier: qualifier)
        // The entry of the whole segment says it better than those of its elements.
        let whole = entries.filter { $0.element == 0 }
        for entry in whole.isEmpty ? entries : whole {
            guard let box = entry.columns.first, !box.isEmpty, !boxes.contains(box) else { continue }
            boxes.append(box)
        }
        guard let last = boxes.last, boxes.count <= 3 else { return nil }
        if boxes.count == 1 { return "\(word) \(last)" }
        let plural = word == "Box" ? "Boxes" : word == "Item" ? "Items" : word
        return "\(plural) \(boxes.dropLast().joined(separator: ", ")) and \(last)"
    }
}
