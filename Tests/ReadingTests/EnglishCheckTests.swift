import Testing
import Text

@testable import Reading

@Suite("The check for English")
struct EnglishCheckTests {
  private func verdict(_ text: String) -> EnglishCheck.Verdict {
    EnglishCheck.verdict(on: Prose(text))
  }

  @Test(
    "English passes, however short or full of names",
    arguments: [
      "Erdogan meets Putin in Sochi.", "Turkey refuses.", "S-400: Ankara rejects Washington offer",
      "Mevlüt Çavuşoğlu told Habertürk that Türkiye said no. Kılıçdaroğlu agreed.",
      "Kim Jong Un, Xi Jinping, Narendra Modi, Luiz Inácio Lula da Silva and Recep Tayyip Erdoğan met.",
      "Rosoboronexport, Almaz-Antey, Aselsan, Baykar, Roketsan, Havelsan and TUSAŞ signed contracts.",
      "The president of El Salvador, Nayib Bukele, met Gustavo Petro de la Cruz in San José.",
      "Die Welt and Le Monde de Paris reported the sale. Der Spiegel denied it.",
      "He said “Die Lage ist ernst”, which means that the situation is serious.",
      "Пётр said no. The Russian foreign ministry did not comment on his words.",
    ])
  func english(text: String) {
    #expect(verdict(text) == .english)
  }

  @Test(
    "Other languages are named",
    arguments: [
      (
        "Der Minister hat am Montag mit dem Präsidenten über die Lage gesprochen und nicht zugesagt.",
        "German"
      ),
      (
        "Le ministre a dit lundi que les missiles ne seront pas livrés à l'Ukraine par la Turquie.",
        "French"
      ),
      (
        "El ministro dijo el lunes que los misiles no se entregarán a Ucrania por parte de Turquía.",
        "Spanish"
      ),
      (
        "Il ministro ha detto lunedì che i missili non sono stati consegnati alla Turchia dal governo.",
        "Italian"
      ),
      (
        "O ministro disse na segunda-feira que os mísseis não foram entregues pela Turquia à Ucrânia.",
        "Portuguese"
      ),
      (
        "De minister zei maandag dat het land de raketten niet aan Oekraïne zal geven en ook niet later.",
        "Dutch"
      ),
      (
        "Bakan pazartesi günü füzelerin Ukrayna'ya verilmeyeceğini ve bu konuda çok net olduğunu söyledi, ancak daha sonra bir açıklama için beklendi.",
        "Turkish"
      ),
      (
        "Minister powiedział w poniedziałek, że rakiety nie zostaną przekazane Ukrainie i że to jest decyzja rządu.",
        "Polish"
      ),
      (
        "Menteri itu mengatakan pada hari Senin bahwa rudal tidak akan diberikan kepada Ukraina oleh Turki.",
        "Indonesian or Malay"
      ),
      (
        "Ministern sade på måndagen att landet inte har lämnat robotarna till Ukraina och att det är så.",
        "Swedish, Danish or Norwegian"
      ),
      (
        "Министр заявил в понедельник, что Турция не передаст ракеты Украине.",
        "Russian or another language in Cyrillic"
      ),
      ("قال الوزير يوم الاثنين إن تركيا لن تسلم الصواريخ إلى أوكرانيا", "Arabic or Persian"),
      ("部长星期一表示，土耳其不会向乌克兰移交导弹系统。", "Chinese or Japanese"),
      ("장관은 월요일 터키가 우크라이나에 미사일을 넘기지 않을 것이라고 말했다.", "Korean"),
      ("Ο υπουργός είπε τη Δευτέρα ότι η Τουρκία δεν θα δώσει τους πυραύλους.", "Greek"),
    ])
  func others(text: String, name: String) {
    #expect(verdict(text) == .other(resembles: name))
  }

  @Test("A long text without any English is refused even if nothing knows its language")
  func unknown() {
    let text = String(
      repeating: "Ministro vorto sablo kampo arbo floro urbo domo strato ponto. ", count: 10)
    guard case .other = verdict(text) else {
      Issue.record("taken for English")
      return
    }
  }
}
