extension EditionChange {
    /// Compares two releases of pairs. A pair ends when its edit is no longer in force, for releases keep ended edits.
    package static func between(_ old: PairTable?, _ new: PairTable, keepsKeys: Bool = false) -> EditionChange {
        var change = EditionChange()
        let result = PairTable.compare(old, new) { difference, column1, column2 in
            guard keepsKeys else { return }
            let key = "\(column1.text)\t\(column2.text)"
            switch difference {
            case .new: change.newKeys.append(key)
            case .changed: change.changedKeys.append(key)
            case .ended: change.endedKeys.append(key)
            }
        }
        (change.new, change.changed) = (result.new, result.changed)
        (change.ended, change.unchanged) = (result.ended, result.unchanged)
        return change
    }
}
