/// The codes that a guide allows for one element. Only exact matches count: codes are case sensitive and not padded.
package struct CodeList: Hashable, Sendable {
    /// The codes of up to eight characters, ascending.
    package let codes: [PackedCode]
    /// The longer ones, which are rare (version numbers).
    package let longCodes: [String]

    package init(_ texts: [String]) {
        codes = texts.compactMap { PackedCode($0.utf8) }.sorted()
        longCodes = texts.filter { $0.utf8.count > 8 }
    }

    package var isEmpty: Bool { codes.isEmpty && longCodes.isEmpty }

    package func contains(_ code: PackedCode) -> Bool {
        // Nearly all lists have a handful of codes, where a scan beats a search.
        guard codes.count > 16 else { return codes.contains(code) }
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low + high) / 2
            if codes[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low < codes.count && codes[low] == code
    }

    /// Whether the bytes of an element are one of the codes, however long.
    package func contains(bytes: some Collection<UInt8>) -> Bool {
        if let code = PackedCode(bytes) { return contains(code) }
        return !bytes.isEmpty && longCodes.contains { $0.utf8.elementsEqual(bytes) }
    }

    /// Whether some value is in both lists.
    package func overlaps(_ other: CodeList) -> Bool {
        codes.contains { other.contains($0) } || longCodes.contains { other.longCodes.contains($0) }
    }
}
