@main
struct Lilong {
  static func main() {}
}
