/// Whether a compiled index is sound: every number in it that leads somewhere leads to a place that exists. Searching
/// trusts this and does not look again.
enum SearchCheck {
    static func isSound(_ file: SearchFile, list: TabularList) -> Bool {
        file.bytes.withUnsafeBytes { raw in
            let view = SearchView(raw, file)
            let check = Check(view: view, list: list)
            return check.strings() && check.words() && check.documents() && check.phrases() && check.drugs()
                && check.names()
        }
    }

    private struct Check {
        let view: SearchView
        let list: TabularList

        /// Numbers that never fall and end at `end`.
        private func rises(_ starts: UnsafeBufferPointer<UInt32>, count: Int, to end: Int) -> Bool {
            guard starts.count == count + 1, starts[0] == 0, Int(starts[count]) == end else { return false }
            var last: UInt32 = 0
            var rises = true
            for start in starts {
                rises = rises && start >= last
                last = start
            }
            return rises
        }

        private func isBelow(_ numbers: UnsafeBufferPointer<UInt32>, _ end: Int, shift: UInt32 = 0) -> Bool {
            var highest: UInt32 = 0
            for number in numbers { highest = max(highest, number >> shift) }
            return numbers.isEmpty || Int(highest) < end
        }

        func strings() -> Bool {
            [view.words, view.stems, view.phrases].allSatisfy { strings in
                guard !strings.offsets.isEmpty, rises(strings.offsets, count: strings.count, to: strings.pool.count),
                    strings.slots.count.nonzeroBitCount == 1
                else { return false }
                var used = 0
                for slot in strings.slots where slot != Vocabulary.empty {
                    used += 1
                    if Int(slot) >= strings.count { return false }
                }
                return used <= strings.slots.count / 2
            }
        }

        func words() -> Bool {
            let count = view.words.count
            let stemOfWord = view.numbers(.stemOfWord)
            return view.canonical.count == count && view.roles.count == count && view.weights.count == count
                && stemOfWord.count == count && isBelow(view.canonical, count)
                && stemOfWord.allSatisfy { $0 == .max || Int($0) < view.stems.count }
                && rises(view.numbers(.stemStarts), count: view.stems.count, to: view.numbers(.stemWords).count)
                && isBelow(view.numbers(.stemWords), count)
                && rises(view.numbers(.nearStarts), count: count, to: view.numbers(.nears).count)
                && isBelow(view.numbers(.nears), count)
                && rises(view.numbers(.gramStarts), count: Grams.count, to: view.numbers(.grams).count)
                && isBelow(view.numbers(.grams), count) && isBelow(view.numbers(.sortedWords), count)
                && view.numbers(.joins).count % 3 == 0 && isBelow(view.numbers(.joins), count)
        }

        func documents() -> Bool {
            let stride = SearchDocument.stride
            let fields = view.documents
            guard fields.count >= stride, fields.count % stride == 0 else { return false }
            let count = fields.count / stride - 1
            guard rises(view.postingStarts, count: view.words.count, to: view.postings.count),
                isBelow(view.postings, count, shift: 2), isBelow(view.documentWords, view.words.count, shift: 2),
                view.titleDocuments.count == list.recordCount,
                view.titleDocuments.allSatisfy({ $0 == .max || Int($0) < count }),
                view.chapters.count == list.recordCount,
                rises(view.recordStarts, count: list.recordCount, to: view.recordDocuments.count),
                isBelow(view.recordDocuments, count)
            else { return false }
            var last: UInt32 = 0
            for base in Swift.stride(from: 0, to: count * stride, by: stride) {
                let kind = fields[base + 3] >> 15 & 7
                let end = Int(fields[base + 2]) + Int(fields[base + 3] & 0x7FFF)
                guard Int(fields[base]) < list.recordCount,
                    fields[base + 1] == .max || Int(fields[base + 1]) < list.recordCount,
                    kind <= SearchDocument.Kind.drug.rawValue, end <= (kind < 2 ? list.bytes.count : view.pool.count),
                    fields[base + 5] >= last
                else { return false }
                last = fields[base + 5]
            }
            let end = Int(fields[count * stride + 5])
            return end >= Int(last) && end == view.documentWords.count
        }

        func phrases() -> Bool {
            let rows = view.numbers(.phraseRows)
            guard rows.count % PhraseSense.stride == 0,
                rises(view.numbers(.phraseStarts), count: view.phrases.count, to: rows.count / PhraseSense.stride)
            else { return false }
            for number in 0..<rows.count / PhraseSense.stride {
                let base = number * PhraseSense.stride
                guard Int(rows[base + 1]) + Int(rows[base + 2]) <= view.pool.count,
                    Int(rows[base + 3]) + Int(rows[base + 4]) <= view.pool.count,
                    Int(rows[base + 5]) + Int(rows[base + 6]) <= view.pool.count
                else { return false }
            }
            var position = 0
            while position < view.affixes.count {
                guard position + 3 <= view.affixes.count else { return false }
                position += 3 + Int(view.affixes[position + 1]) + Int(view.affixes[position + 2])
            }
            return position == view.affixes.count
        }

        func names() -> Bool {
            let names = view.numbers(.names)
            let words = view.numbers(.nameWords)
            guard names.count >= ConditionName.stride, names.count % ConditionName.stride == 0 else { return false }
            let count = names.count / ConditionName.stride - 1
            guard rises(view.numbers(.nameStarts), count: view.words.count, to: count),
                isBelow(words, view.words.count)
            else { return false }
            var last: UInt32 = 0
            for base in Swift.stride(from: 0, to: names.count, by: ConditionName.stride) {
                guard names[base + 1] >= last, Int(names[base + 1]) <= words.count,
                    Int(names[base] >> 2) < view.documents.count / SearchDocument.stride
                else { return false }
                last = names[base + 1]
            }
            return Int(last) == words.count
        }

        func drugs() -> Bool {
            let documents = view.numbers(.drugDocuments)
            let count = documents.count / DrugSearch.stride
            guard documents.count % DrugSearch.stride == 0,
                view.numbers(.drugCodes).count == count * DrugSearch.columns,
                view.numbers(.drugCodes).allSatisfy({ $0 == .max || Int($0) < list.recordCount }),
                view.numbers(.drugWeights).count == view.words.count,
                rises(view.numbers(.drugStarts), count: view.words.count, to: view.numbers(.drugPostings).count),
                isBelow(view.numbers(.drugPostings), count, shift: 2)
            else { return false }
            return (0..<count).allSatisfy { number in
                let base = number * DrugSearch.stride
                return Int(documents[base]) + Int(documents[base + 1]) <= view.pool.count
            }
        }
    }
}
