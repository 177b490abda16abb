public import Primitives
import Synchronization

/// The code sets that ship with the program: one edition of ICD-10-CM with its notes, our own list of common office
/// procedures, place-of-service codes and modifiers in our own words.
///
/// Opening reads the tables without cutting out their texts. The search index is built by the first search and kept.
/// All members may be called from any thread.
public final class EmbeddedCodeSets: CodeSetCatalog {
    let list: TabularList
    /// The lexicon as files: parsed only when an index is built.
    let lexicon: LexiconFiles
    private let stops: Set<String>
    /// What the next fiscal year changes, by number.
    let changes: YearChanges
    let procedures: ProcedureList
    /// The small tables: places, modifiers, adjustment reasons and others.
    package let reference: ReferenceShelf
    private let index = Mutex<DiagnosisSearch?>(nil)

    /// The first day of service on which ICD-10-CM is used (45 CFR 162.1002).
    static let firstDay = CalendarDate(year: 2015, month: 10, day: 1)

    /// - Parameter directory: the folder `code-sets` of the configuration.
    /// - Throws: ``CodeSetFileError`` when a file is missing, too large, malformed or does not come to its counts.
    public init(directory: String) throws(CodeSetFileError) {
        list = try TabularReader.read(CodeSetFile(directory: directory, name: "icd10cm-2026.txt"))
        lexicon = try LexiconFiles(directory: directory)
        stops = try Lexicon.base(lexicon).stops
        changes = try YearChanges(
            CodeSetFile(directory: directory, name: "icd10cm-2027-changes.tsv"), before: list.edition)
        procedures = try ProcedureList(CodeSetFile(directory: directory, name: "procedures.tsv"))
        reference = ReferenceShelf(directory: directory)
    }

    public var editions: [CodeEdition] { [list.edition, changes.edition] }

    /// The last day of service that the embedded edition itself covers.
    var lastCoveredDay: CalendarDate { list.edition.effectiveTo ?? CalendarDate(dayNumber: 0) }

    public func standing(of code: ICD10CM.Code, on date: CalendarDate) -> CodeStanding {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return .systemNotInForce }
        let place = list.place(of: code)
        let edition = list.edition
        guard !edition.covers(date) else {
            guard let place else { return .unknown }
            return list.isBillable(place) ? .valid : .notBillable
        }
        if let last = changes.lastDay(of: code), date > last { return .ended(on: last) }
        if changes.covers(date) {
            if changes.isAdded(code) { return .valid }
            guard let place else { return .unknown }
            return list.isBillable(place) ? .valid : .notBillable
        }
        return place == nil && !changes.isAdded(code)
            ? .unknown
            : .unverified(edition: "\(edition.system) \((date < lastCoveredDay ? edition : changes.edition).release)")
    }

    public func diagnosis(_ code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisEntry? {
        list.place(of: code).flatMap { list.entry(at: $0) }
    }

    public func facts(of code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisFacts {
        var facts = reference.facts(of: code, on: date)
        if let letters = changes.flags(of: code) { facts.editorFlags = EditorFlag.flags(letters, on: date) }
        return facts
    }

    /// Every code and heading of the edition, headings before what stands below them.
    public func forEachDiagnosis(_ body: (ICD10CM.Code, _ isBillable: Bool) -> Void) { list.forEachCode(body) }

    /// Codes that match the words, best first. A code or the beginning of one is found as such. A heading stands for
    /// its default code where the list has one.
    public func search(_ words: String, on date: CalendarDate, limit: Int) -> [CodeMatch] {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return [] }
        guard limit > 0, let search = searchIndex() else { return [] }
        return DiagnosisFinder(search: search).matches(words, limit: limit) { code in
            changes.lastDay(of: code).map { date <= $0 } ?? true
        }
    }

    public func conditions(in text: [UInt8], sentences: [Range<Int>], on date: CalendarDate) -> [NamedCondition] {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return [] }
        return searchIndex()?.conditions(in: text, sentences: sentences)
            .filter { named in changes.lastDay(of: named.match.code).map { date <= $0 } ?? true } ?? []
    }

    public func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        procedures.standing(of: code, on: date)
    }

    public func procedure(_ code: ProcedureCode) -> ProcedureEntry? { procedures.entry(code) }

    public func searchProcedures(_ words: String, limit: Int) -> [ProcedureEntry] {
        let asked = WordScanner.words(words.prefix(400)).prefix(24).filter { !stops.contains($0) }
        return procedures.search(asked, text: words, limit: limit)
    }

    /// What a two-digit place-of-service code means, in our own words.
    public func placeOfService(_ code: String) -> String? { try? reference.table("place")?.row(code)?["meaning"] }

    /// What a modifier means, in our own words; nil when it is not among the common ones.
    public func modifierMeaning(_ modifier: String) -> String? {
        try? reference.table("modifier")?.row(modifier.uppercased())?["meaning"]
    }

    func searchIndex() -> DiagnosisSearch? {
        index.withLock { index in
            if let index { return index }
            let built = try? DiagnosisSearch(list: list, lexicon: lexicon)
            index = built
            return built
        }
    }
}
