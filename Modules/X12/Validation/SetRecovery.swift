// MARK: Segments that stand where the guide does not have them

extension SetValidator {
    /// Whether the first element of a segment is one of the codes that the node has for it, if it has some.
    ///
    /// A node without a discriminator takes any segment of its identifier; to close loops for one, it must fit better.
    func firstCodeFits(_ view: borrowing SegmentView, _ node: Int) -> Bool {
        let first = table.nodes[node].isLoop ? node &+ 1 : node
        guard table.nodes[first].elementCount > 0 else { return true }
        var element = table.elements[table.nodes[first].firstElement]
        if element.componentCount > 0 { element = table.elements[element.firstComponent] }
        guard element.hasCodes else { return true }
        return table.contains(view.packed(view.range(1, 1)).raw, element.firstCode, element.codeEnd)
            || (element.longCodes >= 0 && table.longCodes[element.longCodes].contains(view.string(view.range(1, 1))))
    }

    /// A loop whose first segment is missing, so that the segment at hand seems out of place.
    ///
    /// It must be a loop that is required and was not met. When all else has failed, `guesses` takes an optional loop
    /// too that requires the segment or has it as the beginning of a loop inside: a claim, a remittance's claim group.
    private func headlessLoop(
        for view: borrowing SegmentView, guesses: Bool
    ) -> (depth: Int, loop: CheckTable.Child)? {
        var depth = stack.count - 1
        while depth >= 0 {
            let open = stack[depth]
            let node = table.nodes[open.node]
            for child in table.children[node.firstChild..<node.childEnd]
            where table.nodes[child.node].isLoop && child.position >= open.position && uses[child.node] == 0 {
                let loop = table.nodes[child.node]
                for inner in table.children[(loop.firstChild &+ 1)..<loop.childEnd]
                where inner.segment == view.id.raw
                    && (child.isRequired || (guesses && (inner.isRequired || table.nodes[inner.node].isLoop)))
                {
                    if matches(view, inner.node), firstCodeFits(view, inner.node) { return (depth, child) }
                }
            }
            depth &-= 1
        }
        return nil
    }

    /// Opens a loop whose first segment is missing, reports it, and places the segment inside.
    mutating func enterHeadlessLoop(_ view: borrowing SegmentView, guesses: Bool) -> Int? {
        guard let (depth, loop) = headlessLoop(for: view, guesses: guesses) else { return nil }
        let state = HeadlessGuess(self, loop: loop.node)
        let endsUnit = stack[(depth + 1)...].contains {
            table.nodes[$0.node].isUnit || table.nodes[$0.node].isLevel
        }
        while stack.count - 1 > depth { close() }
        leave(from: stack[depth].position, to: loop.position, of: stack[depth].node, depth: depth)
        stack[depth].position = loop.position
        reportMissing(loop.node, depth: depth)
        open(loop.node)
        guard let (inner, child) = find(view, matchingCodes: true, inOrder: true) else { return nil }
        // What ended has been judged, and its segments are gone.
        guess = endsUnit || view.id == "HL" ? nil : state
        guess?.segment = child.node
        return enter(child, at: inner)
    }

    /// When the first segment of a loop that was opened without it comes right behind, the segment before was only in the
    /// wrong place: what was said for want of the first segment is taken back.
    /// - Returns: the node of the segment before, when it was in the wrong place.
    mutating func reconsider(_ view: borrowing SegmentView) -> Int? {
        guard let state = guess else { return nil }
        guess = nil
        let first = state.loop &+ 1
        guard table.nodes[first].segment == view.id.raw, matches(view, first) else { return nil }
        stack = state.stack
        uses = state.uses
        setRules = state.setRules
        findings.removeSubrange(min(state.findings, findings.count)...)
        store.truncate(to: state.segments)
        report(
            "x12.segment-order", 1, place: state.place, "The segment stands in the wrong place.",
            fix: "Put it behind the segment that now follows it, where the guide has it.", code: "7")
        return state.segment
    }

    /// The innermost loop begins anew without its first segment: a second SV1 without its LX.
    mutating func enterHeadlessRepetition(_ view: borrowing SegmentView) -> Int? {
        guard let open = stack.last, stack.count > 1 else { return nil }
        let loop = table.nodes[open.node]
        let second = loop.firstChild &+ 1
        guard second < loop.childEnd, table.children[second].segment == view.id.raw,
            table.children[second].isRequired, table.children[second].position == 1,
            uses[table.children[second].node] >= table.nodes[table.children[second].node].maxUse,
            uses[open.node] < loop.maxUse, open.position > 1
        else { return nil }
        let node = open.node
        close()
        reportMissing(node &+ 1, depth: stack.count - 1)
        self.open(node)
        guard let (depth, child) = find(view, matchingCodes: true, inOrder: true) else { return nil }
        return enter(child, at: depth)
    }

    /// A segment that belongs before the last one met: reported, and checked as what it is. The loops stay as they are
    /// unless it begins one that closes no claim and no level.
    mutating func enterOutOfOrder(_ view: borrowing SegmentView) -> Int? {
        guard let (depth, child) = find(view, matchingCodes: true, inOrder: false) else { return nil }
        report(
            "x12.segment-order", 1, "\(name(child)) stands in the wrong place.",
            fix: "Put it where the guide has it, before the segments that now precede it.", code: "7")
        let node = table.nodes[child.node]
        let closes = stack[(depth + 1)...].contains {
            $0.node != child.node && (table.nodes[$0.node].isLevel || table.nodes[$0.node].isUnit)
        }
        if node.isLoop, !closes { return enter(child, at: depth, keepsPosition: true) }
        uses[child.node] &+= 1
        if uses[child.node] > node.maxUse { reportTooMany(child.node) }
        return node.isLoop ? child.node &+ 1 : child.node
    }

    /// The only segment of this kind in reach: its qualifier is wrong, and the element check will say so.
    mutating func enterOnlyOne(_ view: borrowing SegmentView) -> Int? {
        guard let (depth, child) = find(view, matchingCodes: false, inOrder: true) else { return nil }
        let node = table.nodes[stack[depth].node]
        var first = node.firstChild
        if view.id == "HL", depth > 0 {
            // A level's own HL is not in question. A code of another level is a level in the wrong place.
            first &+= 1
            guard !table.nodes.contains(where: { $0.segment == child.segment && $0.isLoop && matches(view, $0) }) else {
                return nil
            }
        }
        guard table.children[first..<node.childEnd].count(where: { $0.segment == child.segment }) == 1 else {
            return nil
        }
        return enter(child, at: depth)
    }
}
