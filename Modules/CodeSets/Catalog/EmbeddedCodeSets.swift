public import Primitives
import Synchronization

/// The code sets that ship with the program: one edition of ICD-10-CM with its notes, our own list of common office
/// procedures, place-of-service codes and modifiers in our own words.
///
/// Opening reads the tables without cutting out their texts. The search index is built by the first search and kept.
/// All members may be called from any thread.
public final class EmbeddedCodeSets: CodeSetCatalog {
    private let list: TabularList
    private let lexicon: Lexicon
    private let ended: [ICD10CM.Code: CalendarDate]
    private let procedures: ProcedureList
    private let places: [String: String]
    private let modifiers: [String: String]
    private let index = Mutex<DiagnosisIndex?>(nil)

    /// The first day of service on which ICD-10-CM is used (45 CFR 162.1002).
    static let firstDay = CalendarDate(year: 2015, month: 10, day: 1)

    /// - Parameter directory: the folder `code-sets` of the configuration.
    /// - Throws: ``CodeSetFileError`` when a file is missing, too large, malformed or does not come to its counts.
    public init(directory: String) throws(CodeSetFileError) {
        list = try TabularReader.read(CodeSetFile(directory: directory, name: "icd10cm-2026.txt"))
        lexicon = try Lexicon(CodeSetFile(directory: directory, name: "lexicon.tsv"))
        ended = try EmbeddedCodeSets.ended(CodeSetFile(directory: directory, name: "icd10cm-ended.tsv"))
        procedures = try ProcedureList(CodeSetFile(directory: directory, name: "procedures.tsv"))
        places = try EmbeddedCodeSets.meanings(CodeSetFile(directory: directory, name: "places_of_service.tsv"))
        modifiers = try EmbeddedCodeSets.meanings(CodeSetFile(directory: directory, name: "modifiers.tsv"))
    }

    public var editions: [CodeEdition] { [list.edition] }

    public func standing(of code: ICD10CM.Code, on date: CalendarDate) -> CodeStanding {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return .systemNotInForce }
        let place = list.place(of: code)
        let edition = list.edition
        guard date < edition.effectiveFrom || date > edition.effectiveTo else {
            guard let place else { return .unknown }
            return list.isBillable(place) ? .valid : .notBillable
        }
        if let last = ended[code], date > last { return .ended(on: last) }
        return place == nil ? .unknown : .unverified(edition: "\(edition.system) \(edition.release)")
    }

    public func diagnosis(_ code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisEntry? {
        list.place(of: code).flatMap { list.entry(at: $0) }
    }

    /// Every code and heading of the edition, headings before what stands below them.
    public func forEachDiagnosis(_ body: (ICD10CM.Code, _ isBillable: Bool) -> Void) { list.forEachCode(body) }

    /// Codes that match the words, best first. A code or the beginning of one is found as such. A heading stands for
    /// its default code where the list has one.
    public func search(_ words: String, on date: CalendarDate, limit: Int) -> [CodeMatch] {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return [] }
        guard limit > 0 else { return [] }
        let byCode = matches(ofCode: words, on: date, limit: limit)
        guard byCode.isEmpty else { return byCode }
        let index = searchIndex()
        return index.search(words, limit: limit) { isUsable($0, on: date) }.compactMap { hit in
            guard let code = list.code(of: hit.place) else { return nil }
            return CodeMatch(
                code: code, title: list.title(of: hit.place), isBillable: list.isBillable(hit.place),
                matched: list.text(index.documents[hit.document].range), score: hit.score)
        }
    }

    public func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        procedures.standing(of: code, on: date)
    }

    public func procedure(_ code: ProcedureCode) -> ProcedureEntry? { procedures.entry(code) }

    public func searchProcedures(_ words: String, limit: Int) -> [ProcedureEntry] {
        let asked = WordScanner.words(words.prefix(400)).prefix(24).filter { !lexicon.stops.contains($0) }
        return procedures.search(asked, text: words, limit: limit)
    }

    /// What a two-digit place-of-service code means, in our own words.
    public func placeOfService(_ code: String) -> String? { places[code] }

    /// What a modifier means, in our own words; nil when it is not among the common ones.
    public func modifierMeaning(_ modifier: String) -> String? { modifiers[modifier.uppercased()] }

    private func searchIndex() -> DiagnosisIndex {
        index.withLock { index in
            if let index { return index }
            let built = DiagnosisIndex(list: list, lexicon: lexicon)
            index = built
            return built
        }
    }

    private func isUsable(_ place: TabularList.Place, on date: CalendarDate) -> Bool {
        guard !ended.isEmpty, let code = list.code(of: place), let last = ended[code] else { return true }
        return date <= last
    }

    /// The code itself and what stands below it, when the words are a code or a heading.
    private func matches(ofCode words: String, on date: CalendarDate, limit: Int) -> [CodeMatch] {
        let trimmed = words.filter { !$0.isWhitespace }
        guard trimmed.utf8.count <= 8, let code = ICD10CM.Code(trimmed), let place = list.place(of: code) else {
            return []
        }
        var matches: [CodeMatch] = []
        var open = [place]
        while let next = open.popLast(), matches.count < limit {
            if let code = list.code(of: next), isUsable(next, on: date) {
                let title = list.title(of: next)
                matches.append(
                    CodeMatch(
                        code: code, title: title, isBillable: list.isBillable(next), matched: title,
                        score: next == place ? 1_000 : 999))
            }
            guard next.seventh == nil else { continue }
            var below = list.children(of: next.record).map { TabularList.Place(record: $0, seventh: nil) }
            if below.isEmpty {
                below = list.seventhCharacters(of: next.record)
                    .map { TabularList.Place(record: next.record, seventh: $0) }
            }
            open += below.reversed()
        }
        return matches
    }

    private static func ended(_ file: CodeSetFile) throws(CodeSetFileError) -> [ICD10CM.Code: CalendarDate] {
        var ended: [ICD10CM.Code: CalendarDate] = [:]
        for (index, row) in try file.rows(columns: 2).enumerated() {
            guard let code = ICD10CM.Code(row[0]), let date = CalendarDate(iso: row[1]) else {
                throw .malformed(file: file.name, line: file.line(ofRow: index))
            }
            ended[code] = date
        }
        return ended
    }

    private static func meanings(_ file: CodeSetFile) throws(CodeSetFileError) -> [String: String] {
        var meanings: [String: String] = [:]
        for (index, row) in try file.rows(columns: 2).enumerated() {
            guard row[0].utf8.count == 2, !row[1].isEmpty, meanings.updateValue(row[1], forKey: row[0]) == nil else {
                throw .malformed(file: file.name, line: file.line(ofRow: index))
            }
        }
        return meanings
    }
}
