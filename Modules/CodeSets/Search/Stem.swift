/// Reduces a normalised word to what it shares with the other words of its family: `diabetic` and `diabete`,
/// `stenotic` and `stenosis`, `obstruction` and `obstructive`. Words of one stem match at a little less than full weight,
/// so that a rough cut cannot displace the word itself.
enum Stem {
    /// Endings, longest first, and what stays of each.
    private static let endings: [(ending: [UInt8], kept: [UInt8])] =
        [
            ("omatous", "oma"), ("matous", "ma"), ("atous", "a"), ("ically", ""), ("ization", ""), ("ation", ""),
            ("atory", ""), ("ative", ""), ("ating", ""), ("ated", ""), ("iency", "ien"), ("ient", "ien"), ("ency", ""),
            ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("osis", "os"), ("ose", "os"), ("otic", "os"),
            ("ysis", "ys"), ("yse", "ys"), ("ytic", "ys"), ("esis", "es"), ("etic", "es"), ("ical", ""), ("ious", ""),
            ("eous", ""), ("ment", ""), ("ness", ""), ("ial", ""), ("ion", ""), ("ive", ""), ("ing", ""), ("ity", ""),
            ("ism", ""), ("ist", ""), ("ate", ""), ("ary", ""), ("ory", ""), ("ous", ""), ("ent", ""), ("ant", ""),
            ("tic", "t"), ("sis", "s"), ("se", "s"), ("ic", ""), ("ia", ""), ("al", ""), ("ar", ""), ("us", ""),
            ("um", ""), ("ae", ""), ("ed", ""), ("er", ""), ("ly", ""), ("is", ""), ("y", ""), ("e", ""), ("a", ""),
            ("i", ""), ("o", ""),
        ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let stemMin = 4

    static func of(_ word: some Collection<UInt8>) -> [UInt8] {
        var stem = Array(word)
        // "spasticity" loses "ity", then "ic".
        for _ in 0..<2 {
            guard stem.count > stemMin, let cut = cut(stem) else { break }
            stem = cut
        }
        return stem
    }

    private static func cut(_ word: [UInt8]) -> [UInt8]? {
        for (ending, kept) in endings where word.count - ending.count + kept.count >= stemMin {
            if word.suffix(ending.count).elementsEqual(ending) { return word.dropLast(ending.count) + kept }
        }
        return nil
    }
}
