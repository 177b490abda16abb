public import Primitives

/// A condition that a text names, with the code to which its words lead.
public struct NamedCondition: Hashable, Sendable {
    /// The score says how well the words of the name are said: 1000 when each stands there as it is, close together.
    public let match: CodeMatch
    /// The number of the sentence.
    public let sentence: Int
    /// The bytes of the words that say it, in the order of the text; other words may stand between them.
    public let words: [Range<Int>]
    /// How much the words tell, in thousandths of a natural logarithm: a rare word tells more than a common one.
    public let weight: Int

    public init(match: CodeMatch, sentence: Int, words: [Range<Int>], weight: Int) {
        self.match = match
        self.sentence = sentence
        self.words = words
        self.weight = weight
    }
}
