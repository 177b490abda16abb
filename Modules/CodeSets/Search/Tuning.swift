/// The numbers that ranking was tuned with on the development sets, in hundredths.
enum Tuning {
    static let union = 40
    static let loose = 50
    static let external = 85
    static let contact = 93
    static let birth = 95
    static let light = 40
    static let site = 75
    static let unknown = 2000
    static let essential = 45
    static let lightShare = 25
    static let rawTrust = 97
    static let beside = 95
    static let collapse = 1
}
