/// The groups of body sites by which repairs, excisions and shavings are coded.
enum BodySite: Int, CaseIterable {
    case trunkOrLimbs, scalp, neck, handsOrFeet, face, earsNoseLipsLids, genitals, axilla, trunk

    static func named(_ word: String) -> BodySite? { byWord[word] }

    /// The site named nearest to a position, within reach.
    static func nearest(to index: Int, in words: [String], reach: Int = 24) -> BodySite? {
        for distance in 0...reach {
            for at in [index + distance, index - distance] where words.indices.contains(at) {
                if let site = byWord[words[at]] { return site }
            }
        }
        return nil
    }

    private static let byWord: [String: BodySite] = {
        let table: [(BodySite, String)] = [
            (
                .trunkOrLimbs,
                "arm forearm arms forearms leg legs thigh shin calf knee elbow shoulder wrist ankle limb extremity upper-arm"
            ),
            (.trunk, "trunk chest back abdomen flank buttock abdominal breast torso waist"),
            (.scalp, "scalp occiput occipital parietal vertex"), (.neck, "neck"),
            (
                .handsOrFeet,
                "hand finger thumb palm foot toe sole heel fingertip knuckle hands feet fingers toes thenar"
            ),
            (.face, "face facial forehead cheek chin eyebrow brow temple mouth jaw jawline"),
            (.earsNoseLipsLids, "ear eyelid nose lip nasal lid ala earlobe pinna mucosa lips"),
            (.genitals, "genitalia penis vulva scrotum labia perineum penile vulvar"),
            (.axilla, "axilla axillae armpit"),
        ]
        var sites: [String: BodySite] = [:]
        for (site, words) in table {
            for word in words.split(separator: " ") { sites[String(word)] = site }
        }
        return sites
    }()
}
