import ArgumentParser
import Coding
import Composition
import Foundation
import Primitives
import RevenueCycle

/// What a person may say about a note that comes without a visit.
struct NoteOptions: ParsableArguments {
    @Option(help: "The date of service; default: the date of the note's header, or today.") var on: String?
    @Option(help: "outpatient or inpatient; default: what the note says.") var setting: String?
    @Option(help: "The patient's age in years; default: what the note says.") var age: Int?
    @Option(help: "The patient's sex: female or male.") var sex: String?
    @Option(help: "Place of service, two digits.") var place: String?

    var isGiven: Bool { setting != nil || age != nil || sex != nil || place != nil }

    func terms() throws -> WrittenNote.Terms {
        var terms = WrittenNote.Terms(date: try CodesCommand.day(on))
        if let setting {
            guard let known = CareSetting(rawValue: setting) else {
                throw ValidationError("--setting takes outpatient or inpatient")
            }
            terms.setting = known
        }
        terms.age = try NoteOptions.checked(age)
        terms.sex = try NoteOptions.sex(sex)
        if let place {
            guard place.utf8.count == 2, Int(place) != nil else { throw ValidationError("--place takes two digits") }
            terms.place = place
        }
        return terms
    }

    func note(_ path: String) throws -> WrittenNote {
        let bytes =
            path == "-"
            ? [UInt8](FileHandle.standardInput.readDataToEndOfFile())
            : try InputFile.read(path, limit: WrittenNote.sizeLimit)
        return try WrittenNote(bytes, file: path, header: YAMLNoteHeader(), try terms(), isDateGiven: on != nil)
    }

    static func checked(_ age: Int?) throws -> Int? {
        if let age, !(0...130).contains(age) { throw ValidationError("--age takes years from 0 to 130") }
        return age
    }

    static func sex(_ text: String?) throws -> AdministrativeSex? {
        guard let text else { return nil }
        guard let sex = AdministrativeSex(rawValue: text) else { throw ValidationError("--sex takes female or male") }
        return sex
    }
}
