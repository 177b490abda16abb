import Primitives

// MARK: Reporting of the walk

extension SetValidator {
    /// Adds a finding and counts an error against the level, or unit, that it stands in.
    mutating func add(_ finding: TransactionFinding, depth: Int? = nil) {
        guard options.levels.contains(finding.snip) else { return }
        var finding = finding
        let level = min(depth ?? stack.count - 1, stack.count - 1)
        if finding.place.unit == nil {
            for open in stack[0...level] where table.nodes[open.node].isUnit { finding.place.unit = open.offset }
        }
        if finding.isError {
            stack[level].errors += 1
            if finding.place.unit == nil { stack[level].inherit([.init(finding)]) }
        }
        findings.append(finding)
    }

    func place(_ segment: String? = nil, loop: PackedCode? = nil) -> TransactionFinding.Place {
        let own = loop ?? stack.last.map { table.nodes[$0.node].loop } ?? .empty
        return TransactionFinding.Place(
            transaction: setControl, loop: own.description, segment: segment ?? segmentID.name,
            offset: offset, line: ordinal, position: position)
    }

    mutating func report(
        _ rule: String, _ snip: Int, severity: Finding.Severity = .error, place: TransactionFinding.Place? = nil,
        depth: Int? = nil, _ message: String, fix: String?, code: String?
    ) {
        add(
            TransactionFinding(
                rule: rule, severity: severity, snip: snip, place: place ?? self.place(), message: message, fix: fix,
                syntaxCode: code), depth: depth)
    }

    /// `The billing provider's address (N3 in loop 2010AA)`.
    func name(_ child: CheckTable.Child) -> String { name(child.node) }

    func name(_ index: Int) -> String {
        let node = table.guide.nodes[index]
        let title = node.title.isEmpty ? "The segment" : node.title
        switch node.kind {
        case .loop: return "\(title) (loop \(node.loopID))"
        case .segment:
            let place = node.loopID.isEmpty ? "\(node.segmentID)" : "\(node.segmentID) in loop \(node.loopID)"
            let qualifier = node.elements.first.flatMap { $0.codes ?? $0.components.first?.codes }?.codes.first
            let boxes = FormField.boxes(
                guide: table.guide.name, loop: node.loopID, segment: node.segmentID.description,
                qualifier: qualifier?.description ?? "")
            return boxes.map { "\(title) (\($0), \(place))" } ?? "\(title) (\(place))"
        }
    }

    mutating func reportMissing(_ index: Int, depth: Int) {
        let node = table.guide.nodes[index]
        // A set without its trailer is the envelope's matter.
        guard node.segmentID != "SE" else { return }
        let isLoop = node.kind == .loop
        // A loop says its own identifier; a segment that of the loop it belongs to.
        let place = self.place(node.segmentID.description, loop: PackedCode(node.loopID.utf8) ?? .empty)
        report(
            isLoop ? "x12.loop-missing" : "x12.segment-missing", 2, place: place, depth: depth,
            "\(name(index)) is missing.", fix: "Add it; the guide requires it here.", code: isLoop ? "I7" : "3")
    }

    mutating func reportTooMany(_ index: Int) {
        let node = table.guide.nodes[index]
        let isLoop = node.kind == .loop
        let place = self.place(loop: PackedCode(node.loopID.utf8) ?? .empty)
        report(
            isLoop ? "x12.loop-repeat" : "x12.segment-repeat", 2, place: place,
            "\(name(index)) stands more than \(node.maxUse) time\(node.maxUse == 1 ? "" : "s").",
            fix: "Keep at most \(node.maxUse).", code: isLoop ? "4" : "5")
    }

    mutating func reportUnplaced(_ view: borrowing SegmentView) {
        let id = view.id
        if !SegmentDictionary.standard.contains(id) {
            report(
                "x12.segment-unknown", 1, "A segment's identifier is none of the standard's.",
                fix: "Remove the segment or correct its identifier.", code: "1")
        } else if !table.children.contains(where: { $0.segment == id.raw }) {
            report(
                "x12.segment-not-in-guide", 1, "\(id) is not used in a \(table.guide.name) transaction.",
                fix: "Remove the segment.", code: "6")
        } else {
            let hasQualifier = find(id)
            report(
                "x12.segment-unexpected", 2,
                hasQualifier
                    ? "\(id) with this qualifier has no place here."
                    : "\(id) has no place here.",
                fix: "Correct its qualifier, or move it to the loop it belongs to.", code: "2")
        }
    }

    /// Whether an open loop has a segment with the identifier, whatever its qualifier.
    private func find(_ id: SegmentID) -> Bool {
        stack.contains { open in
            let node = table.nodes[open.node]
            return table.children[node.firstChild..<node.childEnd].contains { $0.segment == id.raw }
        }
    }
}
