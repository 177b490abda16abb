import CodeSets
import Composition
import Foundation
import Primitives

// Measures the code tables of an installation. Run in release, alone on the machine:
//
//     codes-benchmark search CONFIG DATABASE TERMS.txt
//     codes-benchmark lookup CONFIG DATABASE
//     codes-benchmark pairs CONFIG DATABASE TABLE DATE
//
// CONFIG is the configuration's folder; the imported tables are read from beside DATABASE, which need not exist.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else { fail("usage: codes-benchmark search|lookup|pairs CONFIG DATABASE ...") }
let library = try CodeLibrary(folder: URL(fileURLWithPath: arguments[1]), database: arguments[2])
switch arguments[0] {
case "search" where arguments.count == 4:
    let text = try String(contentsOfFile: arguments[3], encoding: .utf8)
    benchmarkSearch(library.current, terms: text.split(separator: "\n").map(String.init))
case "lookup":
    benchmarkLookup(
        library.current, embedded: try EmbeddedCodeSets(directory: arguments[1] + "/code-sets"))
case "pairs" where arguments.count == 5:
    guard let date = CalendarDate(iso: arguments[4]), let pairs = library.current.pairs(arguments[3], on: date) else {
        fail("no table \(arguments[3]) is in force on \(arguments[4])")
    }
    benchmarkPairs(pairs, on: date)
default:
    fail("usage: codes-benchmark search|lookup|pairs CONFIG DATABASE ...")
}

func fail(_ message: String) -> Never {
    print(message)
    exit(1)
}
