import Primitives

/// Segments that mean the same in several transactions.
extension SegmentGroup {
    /// NM103 to NM107 of a segment.
    static func entityName(_ segment: Segment) -> EntityName {
        segment[2] == "1" ? .person(personName(segment)) : .organization(segment.text(3) ?? "")
    }

    static func personName(_ segment: Segment) -> PersonName {
        PersonName(
            last: segment.text(3) ?? "", first: segment.text(4) ?? "", middle: segment.text(5),
            suffix: segment.text(7))
    }

    /// N3 and N4; nil when neither is there.
    var address: PostalAddress? {
        let street = first("N3")
        let city = first("N4")
        guard street != nil || city != nil else { return nil }
        return PostalAddress(
            line1: street?.text(1) ?? "", line2: street?.text(2), city: city?.text(1) ?? "",
            state: city?.text(2) ?? "", zip: city?.text(3) ?? "")
    }

    /// A PER segment's numbers.
    static func contact(_ segment: Segment) -> Contact {
        var contact = Contact(name: segment.text(2))
        for position in [3, 5, 7] {
            let value = segment.text(position + 1)
            switch segment[position] {
            case "TE": contact.phone = value
            case "EX": contact.phoneExtension = value
            case "FX": contact.fax = value
            case "EM": contact.email = value
            case "UR": contact.url = value
            default: break
            }
        }
        return contact
    }

    /// The adjustments of all CAS segments in order; `failed` hears of each amount or reason that can not be read.
    func adjustments(_ failed: (Segment, Int) -> Void) -> [Adjustment] {
        var adjustments: [Adjustment] = []
        for segment in all("CAS") {
            if segment.count < 3 { failed(segment, 3) }
            for start in stride(from: 2, through: min(segment.count, 17), by: 3) {
                let reason = segment.text(start)
                let amount = segment.money(start + 1)
                switch (reason, amount) {
                case (nil, .absent) where segment[start + 2].isEmpty && start > 2: continue
                case (let reason?, .value(let amount)):
                    adjustments.append(
                        Adjustment(
                            group: segment.text(1) ?? "", reason: reason, amount: amount,
                            quantity: segment.text(start + 2)))
                default: failed(segment, start + 1)
                }
            }
            if segment.count > 19 { failed(segment, 20) }
        }
        return adjustments
    }

    /// DMG03.
    static func sex(_ text: String?) -> AdministrativeSex? {
        switch text {
        case "F": .female
        case "M": .male
        case "U": .unknown
        default: nil
        }
    }
}
