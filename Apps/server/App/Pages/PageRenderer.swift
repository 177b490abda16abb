import Compliance
import Hummingbird
import Mustache
import RevenueCycle

/// What stands around every page.
///
/// Values for templates are plain structs of texts. The template engine looks a name up in the innermost value first
/// and then outwards, also when an optional is nil, so an optional's name is used at one level only.
struct Frame<Content: Sendable>: Sendable {
    var pageTitle: String
    var person: FramePerson?
    /// The session's token, for the forms.
    var csrf: String
    var places: [FramePlace]
    var notice: String?
    var page: Content
}

struct FramePerson: Sendable {
    var userName: String
    var roleName: String
}

/// An entry of the main navigation.
struct FramePlace: Sendable {
    var href: String
    var label: String
    var isCurrent: Bool
}

/// Makes pages from templates that are compiled in and checked when the server starts.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    init() throws {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        var library = MustacheLibrary()
        for (name, text) in Template.all {
            try library.register("{{% CONTENT_TYPE:\(PageText.name)}}\(text)", named: name)
        }
        self.library = library
    }

    func page(
        _ template: String, title: String, _ call: Call, _ content: some Sendable, status: HTTPResponse.Status = .ok
    ) -> Response {
        .html(
            render(
                template, title: title, person: call.signedIn, path: call.request.uri.path,
                notice: call.query["notice"].flatMap { Notice(rawValue: $0)?.text }, content), status: status)
    }

    /// The page of a failure. It shows nothing of the session, because the failure may lie before it.
    func error(_ problem: Problem) -> String {
        render("error", title: problem.title, person: nil, path: "", notice: nil, ErrorView(problem))
    }

    private func render(
        _ template: String, title: String, person: SignedIn?, path: String, notice: String?, _ content: some Sendable
    ) -> String {
        let frame = Frame(
            pageTitle: title,
            person: person.map { FramePerson(userName: $0.user.name, roleName: $0.user.role.rawValue) },
            csrf: person?.session.csrfToken ?? "",
            places: person.map { places(for: $0, path: path) } ?? [], notice: notice, page: content)
        return library.render(frame, withTemplate: template) ?? ""
    }

    private func places(for person: SignedIn, path: String) -> [FramePlace] {
        let all: [(permission: Permission, href: String, label: String)] = [
            (.readWork, "/", "Work"), (.listVisits, "/visits", "Visits"), (.readClaims, "/claims", "Claims"),
        ]
        return all.filter { person.may($0.permission) }.map { place in
            FramePlace(
                href: place.href, label: place.label,
                isCurrent: place.href == "/" ? path == "/" : path.hasPrefix(place.href))
        }
    }
}

/// What a page may say after a form was taken. The address names one of these, so it cannot make a page say other
/// words.
enum Notice: String {
    case decided, proposed, paid, replayed, done, scrubbed, released

    var text: String {
        switch self {
        case .decided: "The decision is kept."
        case .proposed: "Codes were proposed. Nothing is accepted until you say so."
        case .paid: "The payment is booked."
        case .replayed: "This payment was booked before; nothing changed."
        case .done: "The item is closed."
        case .scrubbed: "The claim was checked again."
        case .released: "The claim was released; your reason is kept."
        }
    }
}

struct ErrorView: Sendable {
    var status: Int
    var heading: String
    var detail: String
    var findings: [FindingView]

    init(_ problem: Problem) {
        status = problem.status
        heading = problem.title
        detail = problem.detail
        findings = problem.findings.map { FindingView($0) }
    }
}
