/// A table of text rows sorted by their bytes, found by the value of the first columns. It reads the form that
/// ``RecordTableBuilder`` writes after a header: one row per line, fields parted by tabs, trailing empty fields left out.
package struct RecordTable: Sendable {
    private let bytes: TableBytes
    /// Where each row begins, and the end of the last.
    private let starts: [UInt32]

    /// - Parameter start: where the rows begin in the bytes.
    package init(_ bytes: TableBytes, from start: Int) {
        self.bytes = bytes
        starts = bytes.withUnsafeBytes { bytes in
            var starts: [UInt32] = []
            guard start < bytes.count else { return [UInt32(truncatingIfNeeded: bytes.count)] }
            starts.reserveCapacity((bytes.count - start) / 40)
            starts.append(UInt32(truncatingIfNeeded: start))
            for position in start..<bytes.count where bytes[position] == UInt8(ascii: "\n") {
                starts.append(UInt32(truncatingIfNeeded: position + 1))
            }
            if Int(starts[starts.count - 1]) < bytes.count {
                starts.append(UInt32(truncatingIfNeeded: bytes.count + 1))
            }
            return starts
        }
    }

    package var count: Int { max(0, starts.count - 1) }

    /// The fields of a row; missing ones at the end are not given.
    package func row(_ index: Int) -> [String] {
        guard index >= 0, index < count else { return [] }
        return bytes.withUnsafeBytes { bytes in
            bytes[range(index)].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// The bytes of a row without its end.
    package func line(_ index: Int) -> [UInt8] {
        guard index >= 0, index < count else { return [] }
        return bytes.withUnsafeBytes { Array($0[range(index)]) }
    }

    /// Rows whose first columns are exactly `key`, in order.
    package func rows(_ key: String...) -> [[String]] { indices(of: key).map { row($0) } }

    /// The positions of the rows whose first columns are exactly `key`.
    package func indices(of key: [String]) -> Range<Int> {
        let wanted = Array(key.joined(separator: "\t").utf8)
        let first = firstIndex(notBefore: wanted)
        var last = first
        while last < count, hasKey(last, wanted) { last += 1 }
        return first..<last
    }

    /// The positions of the rows that begin with these characters.
    package func indices(startingWith text: String) -> Range<Int> {
        let wanted = Array(text.utf8)
        let first = firstIndex(notBefore: wanted)
        var last = first
        while last < count, bytes.withUnsafeBytes({ $0[range(last)].starts(with: wanted) }) { last += 1 }
        return first..<last
    }

    private func range(_ index: Int) -> Range<Int> {
        let start = Int(starts[index])
        return start..<max(start, Int(starts[index + 1]) - 1)
    }

    private func firstIndex(notBefore wanted: [UInt8]) -> Int {
        bytes.withUnsafeBytes { bytes in
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if bytes[range(middle)].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private func hasKey(_ index: Int, _ wanted: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            let line = bytes[range(index)]
            guard line.starts(with: wanted) else { return false }
            return line.count == wanted.count || line[line.startIndex + wanted.count] == UInt8(ascii: "\t")
        }
    }
}
