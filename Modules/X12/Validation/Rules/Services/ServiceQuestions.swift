import Primitives

/// What the rules about service lines ask of a claim.
extension UnitStore {
    /// Whether the line's procedure has a modifier.
    borrowing func has(_ modifier: PackedCode, _ line: ServiceLine) -> Bool {
        guard line.traits.contains(.modified) else { return false }
        let view = view(line.index)
        for part in 3...6 where view.componentCode(line.element, part) == modifier { return true }
        return false
    }

    /// The place of the first of some modifiers, as a component.
    borrowing func firstModifier(_ line: ServiceLine, _ modifiers: [PackedCode]) -> Int? {
        guard line.traits.contains(.modified) else { return nil }
        let view = view(line.index)
        for part in 3...6 {
            let code = view.componentCode(line.element, part)
            if !code.isEmpty, modifiers.contains(code) { return part }
        }
        return nil
    }

    /// A segment of the claim itself, before its first line, with this qualifier if one is given.
    borrowing func claim(_ id: SegmentID, _ qualifier: PackedCode? = nil) -> Int? {
        var index = unit.lowerBound
        while index < unit.upperBound, segments[index].id != "LX" {
            if segments[index].id == id, qualifier.map({ code(index, 1) == $0 }) ?? true { return index }
            index &+= 1
        }
        return nil
    }

    /// A segment of the line, or of the claim.
    borrowing func lineOrClaim(_ line: ServiceLine, _ id: SegmentID, _ qualifier: PackedCode? = nil) -> Int? {
        first(id, qualifier, within: line.range) ?? claim(id, qualifier)
    }

    /// The place of service of a professional line: its own, else that of the claim.
    borrowing func placeOfService(_ line: ServiceLine) -> PackedCode {
        let own = code(line.index, 5)
        if !own.isEmpty { return own }
        guard let claim = first("CLM") else { return .empty }
        return view(claim).componentCode(5, 1)
    }

    /// Whether the payer of the claim is Medicare (SBR09 of the subscriber is MA or MB).
    borrowing func isMedicare() -> Bool {
        var index = unit.lowerBound &- 1
        while index >= 0 {
            if segments[index].id == "SBR" { return code(index, 9) == "MB" || code(index, 9) == "MA" }
            index &-= 1
        }
        return false
    }
}
