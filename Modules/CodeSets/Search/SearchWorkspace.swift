import Synchronization

/// Memory that a search needs while it runs and gives back afterwards, so that no search has to clear arrays over all
/// documents. It is Sendable because the pool lends it to one search at a time.
final class SearchWorkspace: @unchecked Sendable {
    private var generation: UInt32 = 0
    private var stamps: [UInt32]
    private var matched: [Int32]
    private var saved: [Int32]
    /// The part of what matched that is optional in the document.
    private var loose: [Int32]
    private(set) var touched: [Int32] = []
    private var wordStamps: [UInt32]
    private var wordCounts: [UInt8]
    private var wordGeneration: UInt32 = 0
    private(set) var countedWords: [Int] = []

    /// Terms of one query; their numbers fill the low bits of a stamp.
    static let termsMax = 63

    init(documents: Int, words: Int) {
        stamps = [UInt32](repeating: 0, count: documents)
        matched = [Int32](repeating: 0, count: documents)
        saved = [Int32](repeating: 0, count: documents)
        loose = [Int32](repeating: 0, count: documents)
        wordStamps = [UInt32](repeating: 0, count: words)
        wordCounts = [UInt8](repeating: 0, count: words)
    }

    func begin() {
        touched.removeAll(keepingCapacity: true)
        generation += 1
        if generation > UInt32.max >> 6 - 1 {
            generation = 1
            for index in stamps.indices { stamps[index] = 0 }
        }
    }

    /// Adds the documents of a list to what the term (numbered from 1) matched. When `isOpen` is false, documents that no earlier
    /// term matched are passed by.
    func add(
        _ postings: Slice<UnsafeBufferPointer<UInt32>>, term: Int, found: Int, costs: (Int, Int, Int), isOpen: Bool
    ) {
        let first = generation << 6
        let mark = first | UInt32(truncatingIfNeeded: min(term, SearchWorkspace.termsMax))
        let gain = Int32(truncatingIfNeeded: found)
        stamps.withUnsafeMutableBufferPointer { stamps in
            for entry in postings {
                let document = Int(entry >> 2)
                let stamp = stamps[document]
                if stamp == mark { continue }
                if stamp < first {
                    guard isOpen else { continue }
                    touched.append(Int32(truncatingIfNeeded: document))
                    matched[document] = 0
                    saved[document] = 0
                    loose[document] = 0
                }
                stamps[document] = mark
                matched[document] += gain
                let standing = entry & 3
                if standing == 0 { loose[document] += gain }
                saved[document] += Int32(
                    truncatingIfNeeded: standing == 1 ? costs.1 : standing == 0 ? costs.0 : costs.2)
            }
        }
    }

    func found(_ document: Int) -> (matched: Int, loose: Int, saved: Int) {
        (Int(matched[document]), Int(loose[document]), Int(saved[document]))
    }

    func beginWords() {
        countedWords.removeAll(keepingCapacity: true)
        wordGeneration &+= 1
        if wordGeneration == 0 {
            wordGeneration = 1
            for index in wordStamps.indices { wordStamps[index] = 0 }
        }
    }

    func count(_ word: Int) {
        if wordStamps[word] != wordGeneration {
            wordStamps[word] = wordGeneration
            wordCounts[word] = 0
            countedWords.append(word)
        }
        wordCounts[word] = wordCounts[word] &+ 1
    }

    func shared(_ word: Int) -> Int { wordStamps[word] == wordGeneration ? Int(wordCounts[word]) : 0 }
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
