/// A service that a clinic performs on the spot, by the words that notes use for it. What the code is called stands in
/// the list of procedures, or in the file that the practice has licensed.
struct ServicePhrase: Sendable {
    /// What else the code, its units or its modifiers depend on.
    enum Particular: Sendable {
        case none
        /// `LT`, `RT` or `50` by the side named.
        case side
        /// `FA` to `F9` and `TA` to `T9` by the finger or toe named.
        case digit
        /// An imaging code by the number of views.
        case views([(most: Int, code: String)], isSided: Bool)
        /// One unit for each named item of the kind.
        case each
        case joint
        case wound
        case lesions(LesionTreatment)
        /// A code by stated minutes.
        case minutes(TimedService)
        /// A code by a stated number, such as regions treated.
        case count([(most: Int, code: String)])
        case electrocardiogram
        case influenzaTest
        case questionnaire
        case nebulizer
        case incision
        case transition
    }

    let code: String
    let patterns: [ServicePattern]
    var particular = Particular.none
    /// A minor procedure with its own work before and after: a visit on the same day needs modifier 25.
    var isMinorProcedure = false
    /// Services that this one includes and that are not coded beside it.
    var includes: [String] = []
    /// Words of which one must stand in the sentence, its neighbours or its heading.
    var needs: Set<String> = []
    /// Words of which none may stand in the statement.
    var excludes: Set<String> = []
    /// Sections that only tell of habits and history may hold it too.
    var isAnywhere = false

    init(
        _ code: String, _ patterns: [String], _ particular: Particular = .none, minor: Bool = false,
        includes: [String] = [], needs: String = "", excludes: String = "", anywhere: Bool = false
    ) {
        self.code = code
        self.patterns = patterns.flatMap(ServicePattern.read)
        self.particular = particular
        isMinorProcedure = minor
        self.includes = includes
        self.needs = Set(needs.split(separator: " ").map(String.init))
        self.excludes = Set(excludes.split(separator: " ").map(String.init))
        isAnywhere = anywhere
    }

    static let all: [ServicePhrase] =
        laboratory + screenings + tests + imaging + skin + joints + otherProcedures + counselling + careManagement

    /// Every action with every object, in either order.
    static func cross(_ actions: String, _ objects: [String]) -> [String] {
        actions.split(separator: " ").flatMap { action in objects.map { "\(action) + \($0)" } }
    }

    /// For the first bytes of a word, the patterns that begin with it.
    static let byHead: [String: [(phrase: Int, pattern: Int)]] = {
        var table: [String: [(phrase: Int, pattern: Int)]] = [:]
        for (phrase, entry) in all.enumerated() {
            for (pattern, words) in entry.patterns.enumerated() {
                guard let head = words.parts.first else { continue }
                table[ServicePhrase.head(head.text), default: []].append((phrase, pattern))
            }
        }
        return table
    }()

    /// Stems have at least three letters, so three bytes find both words and stems.
    static func head(_ word: String) -> String { String(decoding: word.utf8.prefix(3), as: UTF8.self) }

    static func isMinorProcedure(_ code: String) -> Bool {
        all.contains { $0.code == code && $0.isMinorProcedure }
    }
}
