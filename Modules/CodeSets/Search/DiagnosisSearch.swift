import Primitives

/// Finds diagnosis codes by words: over titles, inclusion terms and, where they are imported, the Alphabetic Index, the
/// external causes, the neoplasm and the drug table.
///
/// It reads a compiled index, which lies in memory or in a mapped file. The same query gives the same answers in the
/// same order on every machine. All members may be called from any thread.
package struct DiagnosisSearch: Sendable {
    let list: TabularList
    let file: SearchFile
    private let workspaces: WorkspacePool

    /// A code that answers a query.
    package struct Hit: Sendable {
        let place: TabularList.Place
        package let code: ICD10CM.Code
        /// The manifestation code that the Index names beside the code.
        let second: TabularList.Place?
        /// The title, inclusion term or path of the Index that matched.
        package let matched: String
        /// 0 to 1000; 1000 is an exact match of the whole phrase.
        package let score: Int
        /// Rows of the lexicon that led from the query to the phrase.
        package let steps: [SearchStep]
    }

    /// The axis that a hit leaves open, with the codes to choose from.
    package func question(after hit: Hit) -> NextQuestion? { QuestionFinder(list: list).question(at: hit.place) }

    /// Builds the index from its sources.
    init(list: TabularList, lexicon: LexiconFiles, tables: SearchTables = SearchTables()) throws(CodeSetFileError) {
        let fingerprint = DiagnosisSearch.fingerprint(list: list, lexicon: lexicon, stamp: tables.stamp)
        let parts = SearchBuilder.build(list: list, lexicon: try Lexicon(lexicon), tables: tables)
        let bytes = TableBytes(SearchFile.write(parts, fingerprint: fingerprint))
        guard let file = SearchFile(bytes, fingerprint: fingerprint) else { throw .countMismatch(file: "search index") }
        self.init(list: list, file: file)
    }

    /// Opens a compiled index. Nil when it is of another version, was built from other sources, or is damaged.
    init?(compiled: TableBytes, list: TabularList, lexicon: LexiconFiles, stamp: String) {
        let fingerprint = DiagnosisSearch.fingerprint(list: list, lexicon: lexicon, stamp: stamp)
        guard let file = SearchFile(compiled, fingerprint: fingerprint), SearchCheck.isSound(file, list: list) else {
            return nil
        }
        self.init(list: list, file: file)
    }

    /// Another compiled index over the same sources as this one; nil when it is damaged or was built from others.
    package func reopened(_ compiled: TableBytes) -> DiagnosisSearch? {
        guard let file = SearchFile(compiled, fingerprint: self.file.fingerprint),
            SearchCheck.isSound(file, list: list)
        else { return nil }
        return DiagnosisSearch(list: list, file: file)
    }

    /// Reads the tabular list and the lexicon of a folder and opens, or else builds, the index over them.
    package init(
        directory: String, tables: SearchTables = SearchTables(), compiled: TableBytes? = nil
    ) throws(CodeSetFileError) {
        let list = try TabularReader.read(CodeSetFile(directory: directory, name: "icd10cm-2026.txt"))
        let lexicon = try LexiconFiles(directory: directory)
        if let compiled,
            let search = DiagnosisSearch(compiled: compiled, list: list, lexicon: lexicon, stamp: tables.stamp)
        {
            self = search
        } else {
            try self.init(list: list, lexicon: lexicon, tables: tables)
        }
    }

    private init(list: TabularList, file: SearchFile) {
        self.list = list
        self.file = file
        workspaces = WorkspacePool(
            documents: file.range(.documents).count / 4 / SearchDocument.stride,
            words: file.range(.wordOffsets).count / 4)
    }

    /// The index as bytes that ``init(compiled:list:lexicon:stamp:)`` opens again.
    package func compiled() -> [UInt8] { file.bytes.withUnsafeBytes { Array($0) } }

    static func fingerprint(list: TabularList, lexicon: LexiconFiles, stamp: String) -> UInt64 {
        var fingerprint = Fingerprint()
        fingerprint.mix(list.bytes)
        fingerprint.mix(lexicon.fingerprint)
        fingerprint.mix(Array(stamp.utf8))
        return fingerprint.value
    }

    /// The best codes of the whole edition.
    package func search(_ text: String, limit: Int) -> [Hit] { search(text, limit: limit) { _ in true } }

    /// The best codes, best first, each once. `isAllowed` leaves out codes that may not be used on the date.
    func search(_ text: String, limit: Int, isAllowed: (TabularList.Place) -> Bool) -> [Hit] {
        guard limit > 0 else { return [] }
        let workspace = workspaces.take()
        let hits = file.bytes.withUnsafeBytes { raw in
            SearchRun(list: list, view: SearchView(raw, file), workspace: workspace)
                .hits(text, limit: min(limit, 10_000), isAllowed: isAllowed)
        }
        workspaces.give(workspace)
        return hits
    }
}

/// One search from the text to the hits.
struct SearchRun {
    let list: TabularList
    let view: SearchView
    let workspace: SearchWorkspace

    func hits(_ text: String, limit: Int, isAllowed: (TabularList.Place) -> Bool) -> [DiagnosisSearch.Hit] {
        let reader = QueryReader(view: view)
        let finder = TermFinder(reader)
        var variants = reader.variants(text)
        if let words = variants.last?.words, words.contains(where: { !reader.isUnderstood($0) }),
            let fallback = reader.fallback(words)
        {
            variants.append(fallback)
        }
        let ranking = Ranking(view: view, workspace: workspace)
        var best: [Int: RankedDocument] = [:]
        var terms: [[SearchTerm]] = []
        for (number, variant) in variants.enumerated() {
            terms.append(finder.terms(variant.words, workspace))
            guard variant.words.contains(where: finder.says) else { continue }
            for ranked in ranking.best(terms[number], variant: variant, number: number, atLeast: limit * 6)
            where ranked.score > best[ranked.document]?.score ?? 0 {
                best[ranked.document] = ranked
            }
        }
        let ordered = best.values.sorted(by: isBetter)
        let drugs = variants.first.map { DrugSearch(view: view).answers($0.words) } ?? []
        return collect(ordered, drugs[...], variants, terms, limit: limit, isAllowed: isAllowed)
    }

    private func collect(
        _ ordered: [RankedDocument], _ drugs: ArraySlice<DrugSearch.Answer>, _ variants: [QueryVariant],
        _ terms: [[SearchTerm]], limit: Int, isAllowed: (TabularList.Place) -> Bool
    ) -> [DiagnosisSearch.Hit] {
        let defaults = DefaultCode(list: list, view: view)
        var hits: [DiagnosisSearch.Hit] = []
        var seen: Set<Int> = []
        var drugs = drugs
        func add(_ record: Int, _ second: Int?, _ matched: String, _ score: Int, _ variant: Int) {
            let seventh = defaults.seventhCharacter(of: record, variants[variant].words)
            let place = TabularList.Place(record: record, seventh: seventh)
            guard hits.count < limit, seen.insert(record).inserted, isAllowed(place), let code = list.code(of: place),
                !repeats(place, hits)
            else { return }
            hits.append(
                DiagnosisSearch.Hit(
                    place: place, code: code, second: second.map { TabularList.Place(record: $0, seventh: nil) },
                    matched: matched, score: score / 100, steps: variants[variant].steps))
        }
        for ranked in ordered where hits.count < limit {
            while let drug = drugs.first, drug.score >= ranked.score {
                add(drug.record, nil, path(drug.text), drug.score, 0)
                drugs = drugs.dropFirst()
            }
            let document = SearchDocument(view, ranked.document)
            var record = defaults.record(below: document.record, terms[ranked.variant])
            if !list.isLeaf(record) { record = likeliest(below: record, ordered, terms, defaults) ?? record }
            add(record, document.second, text(of: document), ranked.score, ranked.variant)
        }
        for drug in drugs where hits.count < limit { add(drug.record, nil, path(drug.text), drug.score, 0) }
        return hits
    }

    /// For a heading that has no default, the code below it that answers best.
    private func likeliest(
        below heading: Int, _ ordered: [RankedDocument], _ terms: [[SearchTerm]], _ defaults: DefaultCode
    ) -> Int? {
        for ranked in ordered {
            let below = SearchDocument(view, ranked.document).record
            guard below != heading, list.keys[heading].isPrefix(of: list.keys[below]) else { continue }
            let record = defaults.record(below: below, terms[ranked.variant])
            if list.isLeaf(record) { return record }
        }
        return nil
    }

    /// A heading above a hit, or a code that differs from a hit only in the side of the body, which is asked next.
    private func repeats(_ place: TabularList.Place, _ hits: [DiagnosisSearch.Hit]) -> Bool {
        let record = place.record
        if !list.isLeaf(record) {
            return hits.contains { list.keys[record].isPrefix(of: list.keys[$0.place.record]) }
        }
        let siblings = hits.filter { list.parents[$0.place.record] == list.parents[record] }
        guard !siblings.isEmpty, let own = unsided(record) else { return false }
        return siblings.contains { $0.place.record != record && unsided($0.place.record) == own }
    }

    /// The words of a title without those that name a side, sorted; nil when it has no title.
    private func unsided(_ record: Int) -> [UInt32]? {
        let number = view.titleDocuments[record]
        guard number != .max else { return nil }
        return SearchDocument(view, Int(number)).words.map { view.documentWords[$0] >> 2 }
            .filter { view.roles[Int($0)] & (WordRole.side | WordRole.optional) == 0 }.sorted()
    }

    /// The title of a code says it best, then the Index, then an inclusion term; a heading's default must be found first.
    private func rank(_ document: SearchDocument) -> Int {
        let isLeaf = list.isLeaf(document.record)
        switch document.kind {
        case .title: return isLeaf ? 0 : 3
        case .index: return 1
        case .term: return isLeaf ? 2 : 4
        default: return 4
        }
    }

    private func path(_ range: Range<Int>) -> String {
        String(decoding: view.pool[range], as: UTF8.self).split(separator: "|").joined(separator: ", ")
    }

    private func text(of document: SearchDocument) -> String {
        switch document.kind {
        case .title, .term: list.text(document.text)
        default: path(document.text)
        }
    }

    /// Between equals, what names the condition goes before "other specified" codes, the plainer source before the
    /// other, and the earlier code before the later.
    private func isBetter(_ left: RankedDocument, _ right: RankedDocument) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.isTyped != right.isTyped { return left.isTyped }
        let (first, second) = (SearchDocument(view, left.document), SearchDocument(view, right.document))
        let (isFirst, isSecond) = (first.flags.contains(.residual), second.flags.contains(.residual))
        if isFirst != isSecond { return isSecond }
        if left.isLoose != right.isLoose { return right.isLoose }
        let (firstRank, secondRank) = (rank(first), rank(second))
        if firstRank != secondRank { return firstRank < secondRank }
        if left.order != right.order { return left.order > right.order }
        if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
        return left.document < right.document
    }
}
