/// Reads the words of a title with what it denies: "without" and "not" reach to the next comma, "with" or "of".
struct DenialReader {
    private let text: UnsafeBufferPointer<UInt8>
    private var scanner: WordScanner
    private var end: Int
    /// The title denies the word just read.
    private(set) var denies = false
    /// It stands behind an "of" that ends a denial: "without foreign body of left hand" goes on to the site, "without
    /// diagnosis of hypertension" does not.
    private(set) var isBehindOf = false
    /// The title has denied something before.
    private(set) var hasDenied = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.text = text
        scanner = WordScanner(range)
        end = range.lowerBound
    }

    var word: [UInt8] { scanner.word }

    mutating func next() -> Bool {
        while scanner.next(text) {
            if text[end..<max(end, scanner.place.lowerBound)].contains(UInt8(ascii: ",")) { affirm(isBehindOf: false) }
            end = scanner.place.upperBound
            if DenialReader.denying.contains(scanner.word) {
                denies = true
                hasDenied = true
                isBehindOf = false
            } else if scanner.word == DenialReader.with {
                affirm(isBehindOf: false)
            } else if scanner.word == DenialReader.of {
                affirm(isBehindOf: denies)
            } else {
                return true
            }
        }
        return false
    }

    private mutating func affirm(isBehindOf: Bool) {
        denies = false
        self.isBehindOf = isBehindOf
    }

    private static let denying = Set(["without", "not"].map { (word: String) in Array(word.utf8) })
    private static let with = Array("with".utf8)
    private static let of = Array("of".utf8)
}
