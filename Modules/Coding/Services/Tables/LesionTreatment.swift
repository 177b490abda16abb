/// What was done to lesions of the skin: how the codes count and measure them.
enum LesionTreatment: Sendable {
    case skinTags, benignDestruction, premalignantDestruction
    case punchBiopsy, tangentialBiopsy, incisionalBiopsy
    case shaveRemoval, excision
}
