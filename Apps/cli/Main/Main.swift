import ArgumentParser
import SuperbillCLI

@main
enum Main {
    static func main() async { await SuperbillCommand.main() }
}
