/// A segment at one place of a guide, as a rule is asked about it before any file is read.
package struct RulePlace {
    let table: CheckTable
    let node: Int

    package var segment: SegmentID { SegmentID(raw: table.nodes[node].segment) }
    package var loop: PackedCode { table.nodes[node].loop }

    /// Whether the guide lets the element hold a code: true when it names no codes for it.
    package func allows(_ element: Int, _ code: PackedCode) -> Bool {
        let node = table.nodes[node]
        guard element >= 1, element <= node.elementCount else { return false }
        let entry = table.elements[node.firstElement + element - 1]
        if entry.usage == .notUsed { return false }
        return !entry.hasCodes || table.contains(code.raw, entry.firstCode, entry.codeEnd)
    }

    /// Whether it lets the element's first component hold one of the codes.
    package func allowsFirst(_ element: Int, _ codes: [PackedCode]) -> Bool {
        let node = table.nodes[node]
        guard element >= 1, element <= node.elementCount else { return false }
        let composite = table.elements[node.firstElement + element - 1]
        guard composite.componentCount > 0 else { return true }
        let entry = table.elements[composite.firstComponent]
        return !entry.hasCodes || codes.contains { table.contains($0.raw, entry.firstCode, entry.codeEnd) }
    }
}
