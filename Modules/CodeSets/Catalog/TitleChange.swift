public import Primitives

extension InstalledCodeSets {
    /// The title before and now, when the edition in force words a diagnosis otherwise than the one before it. Accents
    /// and letter case make no difference.
    package func titleChange(of code: ICD10CM.Code, on date: CalendarDate) -> (before: String, now: String)? {
        let editions = shelf.editions(of: "icd10cm")
        guard let edition = shelf.edition(of: "icd10cm", on: date), let now = order(edition)?.title(of: code) else {
            return nil
        }
        let earlier = editions.last {
            $0.effectiveFrom.map { from in edition.effectiveFrom.map { from < $0 } ?? false } ?? false
        }
        let before: String?
        if let earlier {
            before = order(earlier)?.title(of: code)
        } else if let from = edition.effectiveFrom, from > embedded.lastCoveredDay {
            before = embedded.list.place(of: code).map { embedded.list.title(of: $0) }
        } else {
            before = nil
        }
        guard let before, WordScanner.words(before) != WordScanner.words(now) else { return nil }
        return (before, now)
    }
}
