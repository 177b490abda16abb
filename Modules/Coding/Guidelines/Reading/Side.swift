/// The side of the body that words name.
enum Side {
    case right, left, bilateral, unstated

    init(_ words: [String]) {
        let isRight = words.contains("right"), isLeft = words.contains("left")
        if words.contains("bilateral") || words.contains("bilaterally") || isRight && isLeft {
            self = .bilateral
        } else {
            self = isRight ? .right : isLeft ? .left : .unstated
        }
    }

    /// The seventh character that tells the eye.
    var eyeCharacter: String {
        switch self {
        case .right: "1"
        case .left: "2"
        case .bilateral: "3"
        case .unstated: "9"
        }
    }
}
