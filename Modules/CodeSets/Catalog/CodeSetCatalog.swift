public import Primitives

/// The code tables as they stand on a date of service. Domain modules ask through this protocol; what is installed
/// (embedded or imported editions) is the implementation's affair.
public protocol CodeSetCatalog: Sendable {
    /// What is known of a diagnosis code on a date of service.
    func standing(of code: ICD10CM.Code, on date: CalendarDate) -> CodeStanding
    /// The entry of the edition that covers `date`, or of the nearest one. Nil when no edition has the code.
    func diagnosis(_ code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisEntry?
    func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding
    /// Nil when the code is not in the installed list; the code may still exist.
    func procedure(_ code: ProcedureCode) -> ProcedureEntry?
    /// Codes that match the words, best first.
    func search(_ words: String, on date: CalendarDate, limit: Int) -> [CodeMatch]
    /// The conditions that the sentences of a text (UTF-8, byte ranges) name, in the order of the text.
    func conditions(in text: [UInt8], sentences: [Range<Int>], on date: CalendarDate) -> [NamedCondition]
    /// Procedures whose label or keywords match, best first.
    func searchProcedures(_ words: String, limit: Int) -> [ProcedureEntry]
    var editions: [CodeEdition] { get }
}

/// Whether a code may stand on a claim with that date of service.
public enum CodeStanding: Hashable, Sendable {
    case valid
    /// A heading: it exists, but a more specific code must be used.
    case notBillable
    /// No such code in the edition in force on the date.
    case unknown
    /// The code exists in the installed edition, but that edition does not cover the date.
    case unverified(edition: String)
    /// Known to have ended before the date.
    case ended(on: CalendarDate)
    /// The code system itself was not in force (ICD-10-CM before 2015-10-01).
    case systemNotInForce
}

/// One installed edition of a code table.
public struct CodeEdition: Hashable, Sendable, Codable {
    public let system: String
    public let release: String
    /// The first day of service; nil when the source does not say.
    public let effectiveFrom: CalendarDate?
    /// The last day; nil until a later edition begins.
    public let effectiveTo: CalendarDate?
    public let source: String
    public let sha256: String
    public let codes: Int
    public let validCodes: Int

    public init(
        system: String, release: String, effectiveFrom: CalendarDate?, effectiveTo: CalendarDate?, source: String,
        sha256: String, codes: Int, validCodes: Int
    ) {
        self.system = system
        self.release = release
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.source = source
        self.sha256 = sha256
        self.codes = codes
        self.validCodes = validCodes
    }

    public func covers(_ date: CalendarDate) -> Bool {
        (effectiveFrom.map { $0 <= date } ?? true) && (effectiveTo.map { date <= $0 } ?? true)
    }
}

/// A diagnosis code with what a coder needs to see beside it.
public struct DiagnosisEntry: Hashable, Sendable, Codable {
    public let code: ICD10CM.Code
    public let title: String
    public let isBillable: Bool
    public let parent: ICD10CM.Code?
    public let children: [ICD10CM.Code]
    public let inclusionTerms: [String]
    /// Own notes first, then inherited ones.
    public let notes: [CodeNote]
    /// 7th characters that apply, own or inherited: `A` to its meaning. Empty when none.
    public let seventhCharacters: [SeventhCharacter]

    public init(
        code: ICD10CM.Code, title: String, isBillable: Bool, parent: ICD10CM.Code?, children: [ICD10CM.Code],
        inclusionTerms: [String], notes: [CodeNote], seventhCharacters: [SeventhCharacter]
    ) {
        self.code = code
        self.title = title
        self.isBillable = isBillable
        self.parent = parent
        self.children = children
        self.inclusionTerms = inclusionTerms
        self.notes = notes
        self.seventhCharacters = seventhCharacters
    }
}

public struct SeventhCharacter: Hashable, Sendable, Codable {
    public let character: String
    public let meaning: String

    public init(character: String, meaning: String) {
        self.character = character
        self.meaning = meaning
    }
}

/// A note of the tabular list and where it stands.
public struct CodeNote: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case includes, excludes1, excludes2, codeFirst, useAdditional, codeAlso, note, seventhCharacter
    }

    public let kind: Kind
    public let text: String
    /// The code, section or chapter that carries the note; nil when it is the code's own.
    public let inheritedFrom: String?

    public init(kind: Kind, text: String, inheritedFrom: String?) {
        self.kind = kind
        self.text = text
        self.inheritedFrom = inheritedFrom
    }
}

/// A code that answers a search, with the phrase that matched.
public struct CodeMatch: Hashable, Sendable, Codable {
    /// A row of the lexicon that was applied to the query.
    public struct Step: Hashable, Sendable, Codable {
        public let from: String
        public let to: String
        /// The file of the lexicon (`lexicon-lay.tsv`), or `index` for a cross-reference.
        public let source: String

        public init(from: String, to: String, source: String) {
            self.from = from
            self.to = to
            self.source = source
        }
    }

    public let code: ICD10CM.Code
    public let title: String
    public let isBillable: Bool
    /// The title, inclusion term or path of the Alphabetic Index that matched.
    public let matched: String
    /// 0 to 1000; 1000 is an exact match of the whole phrase.
    public let score: Int
    /// The manifestation code that the Index names beside the code.
    public let second: ICD10CM.Code?
    /// Rows of the lexicon that led from the query to the phrase, such as `heart attack` to `myocardial infarction`.
    public let because: [Step]

    public init(
        code: ICD10CM.Code, title: String, isBillable: Bool, matched: String, score: Int, second: ICD10CM.Code? = nil,
        because: [Step] = []
    ) {
        self.code = code
        self.title = title
        self.isBillable = isBillable
        self.matched = matched
        self.score = score
        self.second = second
        self.because = because
    }
}

/// What a coder would ask next about a code: the axis that it leaves open, and the codes that answer it.
public struct CodeQuestion: Hashable, Sendable, Codable {
    public struct Choice: Hashable, Sendable, Codable {
        public let code: ICD10CM.Code
        /// The words by which the choice differs from the others.
        public let label: String
        public let isBillable: Bool
    }

    /// laterality, encounter, trimester, stage, severity, complication or detail.
    public let axis: String
    public let choices: [Choice]
}

/// A procedure in our own wording; licensed descriptors are never shipped.
public struct ProcedureEntry: Hashable, Sendable, Codable {
    public let code: ProcedureCode
    public let label: String
    public let category: String
    public let keywords: [String]

    public init(code: ProcedureCode, label: String, category: String, keywords: [String]) {
        self.code = code
        self.label = label
        self.category = category
        self.keywords = keywords
    }
}
