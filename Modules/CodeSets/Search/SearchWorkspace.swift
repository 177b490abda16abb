import Synchronization

/// Memory that a search needs while it runs and gives back afterwards, so that no search has to clear arrays over all
/// documents. It is Sendable because the pool lends it to one search at a time.
final class SearchWorkspace: @unchecked Sendable {
    /// What a query has found of a document.
    struct Tally {
        /// The search and the term that touched the document last: terms of one query fill the low bits.
        var stamp: UInt32 = 0
        var matched: Int32 = 0
        /// The part of what matched that is optional in the document.
        var loose: Int32 = 0
        /// What the document does not cost, because the query has its words.
        var saved: Int32 = 0
    }

    /// Terms of one query, numbered from 1.
    static let termsMax = 63

    private let tallies: UnsafeMutableBufferPointer<Tally>
    private let touchedDocuments: UnsafeMutableBufferPointer<Int32>
    private var touchedCount = 0
    private var generation: UInt32 = 0

    private let wordTallies: UnsafeMutableBufferPointer<UInt32>
    private let touchedWords: UnsafeMutableBufferPointer<Int32>
    private var wordCount = 0
    private var wordGeneration: UInt32 = 0

    init(documents: Int, words: Int) {
        tallies = .allocate(capacity: documents)
        tallies.initialize(repeating: Tally())
        touchedDocuments = .allocate(capacity: documents)
        touchedDocuments.initialize(repeating: 0)
        wordTallies = .allocate(capacity: words)
        wordTallies.initialize(repeating: 0)
        touchedWords = .allocate(capacity: words)
        touchedWords.initialize(repeating: 0)
    }

    deinit {
        tallies.deallocate()
        touchedDocuments.deallocate()
        wordTallies.deallocate()
        touchedWords.deallocate()
    }

    /// Forgets what earlier searches found.
    func begin() {
        touchedCount = 0
        generation += 1
        guard generation > UInt32.max >> 6 - 1 else { return }
        generation = 1
        tallies.update(repeating: Tally())
    }

    var touched: UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(rebasing: UnsafeBufferPointer(touchedDocuments)[..<touchedCount])
    }

    func tally(_ document: Int32) -> Tally { tallies[Int(document)] }

    /// Adds the documents of a list to what the term (numbered from 1) matched. When `isOpen` is false, documents that
    /// no earlier term matched are passed by. `costs` are by standing: optional, essential, lesser.
    func add(
        _ postings: Slice<UnsafeBufferPointer<UInt32>>, term: Int, found: Int, costs: (Int, Int, Int), isOpen: Bool
    ) {
        let first = generation << 6
        let mark = first | UInt32(truncatingIfNeeded: min(term, SearchWorkspace.termsMax))
        let gain = Int32(truncatingIfNeeded: found)
        let essential = Int32(truncatingIfNeeded: costs.1)
        let lesser = Int32(truncatingIfNeeded: costs.2)
        var count = touchedCount
        for entry in UnsafeBufferPointer(rebasing: postings) {
            let document = Int(entry >> 2)
            var tally = tallies[document]
            if tally.stamp == mark { continue }
            if tally.stamp < first {
                guard isOpen else { continue }
                touchedDocuments[count] = Int32(truncatingIfNeeded: document)
                count += 1
                tally = Tally()
            }
            tally.stamp = mark
            tally.matched &+= gain
            switch entry & 3 {
            case 0: tally.loose &+= gain
            case 1: tally.saved &+= essential
            default: tally.saved &+= lesser
            }
            tallies[document] = tally
        }
        touchedCount = count
    }

    // MARK: Words that share letters with an unknown word

    func beginWords() {
        wordCount = 0
        wordGeneration += 1
        guard wordGeneration > UInt32.max >> 8 - 1 else { return }
        wordGeneration = 1
        wordTallies.update(repeating: 0)
    }

    /// Counts the words of a list once more each.
    func count(_ words: Slice<UnsafeBufferPointer<UInt32>>) {
        let first = wordGeneration << 8
        var count = wordCount
        for word in UnsafeBufferPointer(rebasing: words) {
            let tally = wordTallies[Int(word)]
            if tally < first {
                touchedWords[count] = Int32(truncatingIfNeeded: word)
                count += 1
                wordTallies[Int(word)] = first | 1
            } else if tally & 255 < 255 {
                wordTallies[Int(word)] = tally + 1
            }
        }
        wordCount = count
    }

    /// The words that were counted, with how often.
    func forEachWord(_ body: (_ word: Int, _ shared: Int) -> Void) {
        for index in 0..<wordCount {
            let word = Int(touchedWords[index])
            body(word, Int(wordTallies[word] & 255))
        }
    }
}

/// Workspaces that are not in use.
final class WorkspacePool: Sendable {
    private let free = Mutex<[SearchWorkspace]>([])
    private let documents: Int
    private let words: Int
    private static let keptMax = 4

    init(documents: Int, words: Int) {
        self.documents = documents
        self.words = words
    }

    func take() -> SearchWorkspace {
        free.withLock { $0.popLast() } ?? SearchWorkspace(documents: documents, words: words)
    }

    func give(_ workspace: SearchWorkspace) {
        free.withLock { free in
            if free.count < WorkspacePool.keptMax { free.append(workspace) }
        }
    }
}
