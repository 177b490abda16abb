package import Primitives

/// placeholder until TitleSearch arrives
package struct TitleMatch: Sendable, Codable {
    package let code: String; package let title: String; package let score: Int
}
package struct TitleTable: Sendable { package let table: String; package static let all: [TitleTable] = [] }
extension InstalledCodeSets {
    package func searchTitles(_ words: String, table: String, on date: CalendarDate, limit: Int) -> [TitleMatch]? {
        nil
    }
}
