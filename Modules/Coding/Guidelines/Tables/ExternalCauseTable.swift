import CodeSets

/// External causes by the words for them, the more telling ones first.
enum ExternalCauseTable {
    struct Cause: Sendable {
        let code: String
        let phrases: Phrases

        init(_ code: String, _ phrases: Phrases) {
            self.code = code
            self.phrases = phrases
        }
    }

    static let causes = [
        Cause(
            "V43.52",
            [
                "driver ~6 collision|crash|collided ~6 car|vehicle",
                "driver ~4 motor|car ~6 collision|crash|accident|collided",
            ]),
        Cause("V43.62", ["passenger ~6 collision|crash|accident"]),
        Cause("V03.10", ["pedestrian ~5 struck|hit ~4 car|vehicle|truck", "struck|hit by ~2 car|vehicle"]),
        Cause(
            "V49.9",
            ["motor ~1 vehicle ~2 accident|collision|crash", "mva|mvc|mvas", "car ~1 accident|crash|collision"]),
        Cause("V18.0", ["fell|fall|thrown ~3 bicycle|bike"]),
        Cause("V29.9", ["motorcycle ~3 accident|crash|collision"]),
        Cause("W11", ["fell|fall|falling|falls ~4 ladder", "ladder ~3 fall"]),
        Cause("W10.9", ["fell|fall|falling|tumbled ~4 stair|staircase|steps|step|stairs"]),
        Cause("W06", ["fell|fall|falling|rolled ~4 bed"]), Cause("W07", ["fell|fall|falling ~4 chair"]),
        Cause("W13.2", ["fell|fall|falling ~4 roof"]),
        Cause("W14", ["fell|fall|falling ~4 tree"]), Cause("W05.0", ["fell|fall|falling ~4 wheelchair"]),
        Cause("W09.8", ["fell|fall|falling ~4 playground|slide|swing|monkey|trampoline"]),
        Cause("W00.0", ["slipped|slip|fell|fall ~4 ice|snow"]),
        Cause("W01.0", ["slipped|tripped|stumbled|slip|trip|tripping|slipping"]),
        Cause("W18.2", ["fell|fall ~4 shower|bathtub|tub"]), Cause("W03", ["collided|collision ~4 player|person"]),
        Cause("W54.0", ["dog ~1 bite|bit", "bitten by ~2 dog"]),
        Cause("W55.01", ["cat ~1 bite|bit", "bitten by ~2 cat"]),
        Cause("W57", ["insect|mosquito|bug bite", "bitten by ~3 insect|bug"]),
        Cause("W26.0", ["knife", "cut ~4 knife"]), Cause("W25", ["glass ~2 cut?", "cut ~4 glass"]),
        Cause("W45.0", ["stepped on ~2 nail", "nail ~2 puncture"]),
        Cause("W20.8", ["struck|hit by ~2 falling"]), Cause("W21.03", ["hit|struck by ~2 baseball"]),
        Cause("W23.0", ["caught|crushed|slammed ~4 door"]),
        Cause("X10.0", ["hot ~1 coffee|tea|drink"]), Cause("X10.2", ["hot ~1 oil|grease|fat"]),
        Cause("X11.8", ["hot ~1 tap? water", "boiling water", "scald|scalded ~4 water"]),
        Cause("X15.0", ["hot stove", "touched|touching ~3 stove"]), Cause("X08.8", ["house fire"]),
        Cause("X50.0", ["lifting", "lifted ~4 heavy|box|furniture", "overexertion"]),
        Cause("Y04.0", ["fist fight|fistfight|brawl", "punched"]), Cause("W19", ["fell", "fall|falling"]),
    ]

    static let places = [
        Cause("Y92.010", ["in ~2 kitchen ~4 house|home"]), Cause("Y92.310", ["basketball court"]),
        Cause("Y92.213", ["at|in ~2 high school"]), Cause("Y92.219", ["at|in ~2 school"]),
        Cause("Y92.830", ["in|at ~2 park"]), Cause("Y92.838", ["at|on ~2 beach"]),
        Cause("Y92.410", ["on ~2 street|highway|road"]), Cause("Y92.511", ["in|at ~2 restaurant"]),
        Cause("Y92.63", ["at|in ~2 factory"]),
        Cause("Y92.129", ["in|at ~2 nursing home"]),
    ]

    static let activities = [
        Cause("Y93.67", ["playing ~1 basketball"]), Cause("Y93.66", ["playing ~1 soccer"]),
        Cause("Y93.61", ["playing ~2 football"]), Cause("Y93.64", ["playing ~1 baseball"]),
        Cause("Y93.02", ["while|was running|jogging"]), Cause("Y93.01", ["while|was walking|hiking"]),
        Cause("Y93.55", ["riding ~1 bicycle|bike"]), Cause("Y93.11", ["while|was swimming"]),
        Cause("Y93.23", ["skiing"]), Cause("Y93.G3", ["while|was cooking"]), Cause("Y93.H2", ["while|was gardening"]),
    ]

    static let statuses = [
        Cause("Y99.0", ["at work", "while working", "on the job", "work injury", "work related"]),
        Cause("Y99.1", ["military activity|duty"]), Cause("Y99.2", ["while volunteering", "volunteer activity"]),
    ]

    /// `W11.XXXA` from `W11`.
    static func code(_ stem: String, episode: String) -> String? {
        let (category, rest) = (String(stem.prefix(3)), stem.dropFirst(4))
        guard rest.count <= 3 else { return nil }
        return category + "." + rest + String(repeating: "X", count: 3 - rest.count) + episode
    }

    /// Codes that go beside the code of the cause, and are used only once, at the first encounter for treatment.
    static func addOnce(_ table: [Cause], to coding: inout CodingCase, by rule: String) {
        let injuries = coding.injuries.filter { ["S", "T"].contains(coding.mentions[$0].code.text.prefix(1)) }
        guard let main = injuries.first, let last = coding.mentions[main].code.text.last,
            ["A", "B", "C"].contains(last), coding.has("V", "W", "X", "Y0")
        else { return }
        for cause in table {
            guard let place = coding.record.statement(cause.phrases, in: .conclusion),
                let index = coding.add(cause.code, from: place, by: rule)
            else { continue }
            coding.rank(index, SequenceRank.externalCause + 1, by: rule)
            return
        }
    }
}
