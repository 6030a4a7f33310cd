using System.Text;
using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class SchemaCheckTests
{
    private const string At = "http://inps.it/AssegnoTemporaneo/v1";
    private const string C = "http://inps.it/Domande/TipiComuni/v1";

    [Fact]
    public void ValidDomanda_HasNoError() => Check(Valida()).Should().Be(0);

    [Fact]
    public void WholeOperation_IsCheckedFromItsRoot()
    {
        var richiesta = new XElement(XName.Get("PresentaDomanda", At), new XElement(XName.Get("request", At), Valida()));

        Run(richiesta).IsValido.Should().BeTrue();
    }

    [Fact]
    public void UnknownElement_IsTold_WithWhatIsAdmitted()
    {
        var errore = Only(d => d.Element(At, "InformativaPrivacy").Name = XName.Get("Informativa", At));

        errore.Messaggio.Should().Be("L'elemento 'Informativa' non è previsto in 'DomandaAssegnoTemporaneo'.");
        errore.Rimedio.Should().StartWith("In 'DomandaAssegnoTemporaneo' sono ammessi, nell'ordine: Testata, Richiedente,");
        errore.XPath.Should().Be("/DomandaAssegnoTemporaneo/Informativa");
    }

    [Fact]
    public void WrongCase_SuggestsTheRightName()
    {
        var errore = Only(d => d.Element(At, "DatiPagamento").Name = XName.Get("datipagamento", At));

        errore.Messaggio.Should().Contain("si scrive 'DatiPagamento'");
    }

    [Fact]
    public void WrongNamespace_TellsTheRightOne()
    {
        var errore = Only(d => d.Element(C, "Cognome").Name = XName.Get("Cognome", At));

        errore.Messaggio.Should().Be($"L'elemento 'Cognome' in 'Richiedente' ha il namespace '{At}': non è quello del contratto.");
        errore.Rimedio.Should().Be($"Il namespace di 'Cognome' è '{C}'.");
    }

    [Fact]
    public void NoNamespace_IsTold() =>
        Only(d => d.Element(C, "Cognome").Name = "Cognome").Messaggio.Should().Contain("non ha namespace");

    [Fact]
    public void MissingElement_IsNamed()
    {
        var errore = Only(d => d.Element(C, "Cognome").Remove());

        errore.Messaggio.Should().Be("In 'Richiedente' manca l'elemento obbligatorio 'Cognome'.");
        errore.XPath.Should().Be("/DomandaAssegnoTemporaneo/Richiedente");
    }

    [Fact]
    public void MissingLastElement_IsNamed() =>
        Only(d => d.Element(C, "VersioneTracciato").Remove()).Messaggio.Should().Be("In 'Testata' manca l'elemento obbligatorio 'VersioneTracciato'.");

    [Fact]
    public void ElementOutOfPlace_IsTold_NotAsMissing()
    {
        var errore = Only(d =>
        {
            var cognome = d.Element(C, "Cognome");
            cognome.Remove();
            d.Element(C, "Sesso").AddBeforeSelf(cognome);
        });

        errore.Messaggio.Should().Be("L'elemento 'Cognome' è fuori posto in 'Richiedente': va prima di 'Nome'.");
    }

    [Fact]
    public void RepeatedElement_IsTold() =>
        Only(d => d.Element(C, "Sesso").AddAfterSelf(new XElement(d.Element(C, "Sesso")))).Messaggio
            .Should().Be("L'elemento 'Sesso' è ripetuto in 'Richiedente'.");

    [Fact]
    public void TooManyElements_AreTold_WithTheMaximum()
    {
        var esito = Run(Changed(d =>
        {
            for (var i = 0; i < 30; i++)
            {
                d.Element(At, "Minori").Add(new XElement(d.Element(At, "Minore")));
            }
        }));

        esito.Errori.Should().OnlyContain(e => e.Messaggio == "In 'Minori' ci sono troppi elementi 'Minore'.").And.NotBeEmpty();
        esito.Errori[0].Rimedio.Should().Be("Ne sono ammessi al massimo 30.");
        esito.Errori[0].XPath.Should().EndWith("Minore[31]");
    }

    [Fact]
    public void TwoAlternatives_AreTold() =>
        Only(d => d.Element(C, "LuogoNascita").Add(new XElement(XName.Get("Stato", C), "FR"))).Messaggio
            .Should().Be("In 'LuogoNascita' c'è più di uno tra CodiceCatastale oppure Stato.");

    [Fact]
    public void NoAlternative_IsTold() =>
        Only(d => d.Element(C, "LuogoNascita").RemoveNodes()).Messaggio
            .Should().Be("In 'LuogoNascita' manca uno degli elementi CodiceCatastale oppure Stato.");

    [Theory]
    [InlineData("Sesso", "X", "Il valore 'X' di 'Sesso' non è tra quelli ammessi.", "Valori ammessi: M, F.")]
    [InlineData("Disabile", "si", "Il valore 'si' di 'Disabile' non è tra quelli ammessi.", "Valori ammessi: SI, NO.")]
    [InlineData("Progressivo", "uno", "Il valore 'uno' di 'Progressivo' non è un numero intero.", "da 0 a 999")]
    [InlineData("Progressivo", "1000", "Il valore '1000' di 'Progressivo' è fuori dai limiti.", "da 0 a 999")]
    [InlineData("DataMandato", "31/12/2025", "Il valore '31/12/2025' di 'DataMandato' non è una data valida (AAAA-MM-GG).", "Serve una data valida")]
    [InlineData("DataMandato", "2025-02-30", "Il valore '2025-02-30' di 'DataMandato' non è una data valida (AAAA-MM-GG).", "AAAA-MM-GG")]
    [InlineData("DataMandato", "1899-12-31", "Il valore '1899-12-31' di 'DataMandato' è fuori dai limiti.", "da 1900-01-01 a 2100-12-31")]
    [InlineData("IdMessaggio", "corto", "Il valore di 'IdMessaggio' ha 5 caratteri.", "Da 8 a 64 caratteri.")]
    [InlineData("IdMessaggio", "con spazi dentro", "Il valore 'con spazi dentro' di 'IdMessaggio' non ha il formato richiesto.", "[A-Za-z0-9._:\\-]+")]
    [InlineData("IdMessaggio", "", "L'elemento 'IdMessaggio' è vuoto.", "Da 8 a 64 caratteri.")]
    [InlineData("DataOraInvio", "ieri", "Il valore 'ieri' di 'DataOraInvio' non è una data e ora valida", "fuso")]
    public void WrongValue_IsTold_WithWhatTheContractWants(string elemento, string valore, string messaggio, string rimedio)
    {
        var errore = Only(d => d.Descendants().First(e => e.Name.LocalName == elemento).Value = valore);

        errore.Messaggio.Should().StartWith(messaggio);
        errore.Rimedio.Should().Contain(rimedio);
        errore.XPath.Should().EndWith("/" + elemento);
        errore.Codice.Should().Be("XSD-001");
    }

    [Theory]
    [InlineData("Cognome", "ROSS1")]
    [InlineData("DataNascita", "24/10/1983")]
    [InlineData("CodiceFiscale", "RSSMRA80A01H501UX")]
    [InlineData("Iban", "IT60X0542811101000000123456!")]
    public void PersonalValue_IsNotShown(string elemento, string valore)
    {
        var errore = Only(d => d.Descendants().First(e => e.Name.LocalName == elemento).Value = valore);

        $"{errore}".Should().NotContain(valore[2..]);
    }

    [Fact]
    public void TextBetweenElements_IsTold() =>
        Only(d => d.Element(At, "Minori").AddFirst(new XText("testo"))).Messaggio
            .Should().Be("L'elemento 'Minori' contiene testo, ma ammette solo elementi.");

    [Fact]
    public void Attribute_IsTold() =>
        Only(d => d.Element(C, "Cognome").Add(new XAttribute("lingua", "it"))).Messaggio
            .Should().Be("L'attributo 'lingua' non è previsto sull'elemento 'Cognome'.");

    [Fact]
    public void NilAndForeignTypes_AreTold()
    {
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";

        Run(Changed(d => d.Element(C, "Cognome").Add(new XAttribute(xsi + "nil", "true")))).Errori[0].Messaggio.Should().Contain("non ammette xsi:nil");
        Run(Changed(d => d.Element(C, "Cognome").Add(new XAttribute(xsi + "type", "altro")))).Errori[0].Messaggio.Should().Contain("xsi:type");
    }

    [Fact]
    public void UnknownRoot_IsTold()
    {
        var esito = Run(new XElement(XName.Get("AltraDomanda", At)));

        esito.Totale.Should().Be(1);
        esito.Errori[0].Messaggio.Should().Be("L'elemento 'AltraDomanda' non è previsto dal servizio.");
        Run(new XElement("DomandaAssegnoTemporaneo")).Errori[0].Rimedio.Should().Contain(At);
    }

    [Fact]
    public void ErrorsOfDifferentPlaces_AreAllTold_InDocumentOrder()
    {
        var esito = Run(Changed(d =>
        {
            d.Element(C, "Cognome").Remove();
            d.Element(C, "Sesso").Value = "X";
            d.Element(At, "Disabile").Value = "FORSE";
            d.Element(At, "AltroGenitore").AddAfterSelf(new XElement(XName.Get("Nota", At), "testo"));
            d.Element(C, "Modalita").Remove();
        }));

        esito.Errori.Select(e => e.XPath).Should().Equal(
            "/DomandaAssegnoTemporaneo/Richiedente",
            "/DomandaAssegnoTemporaneo/Richiedente/Sesso",
            "/DomandaAssegnoTemporaneo/Minori/Minore[1]/Disabile",
            "/DomandaAssegnoTemporaneo/Minori/Minore[1]/Nota",
            "/DomandaAssegnoTemporaneo/DatiPagamento");
        esito.Errori.Select(e => e.Riga).Should().BeInAscendingOrder().And.OnlyContain(r => r > 0);
    }

    [Fact]
    public void ManyErrors_AreCounted_ButKeptToTheMaximum()
    {
        var esito = Run(Changed(d =>
        {
            for (var i = 0; i < 100; i++)
            {
                d.Element(At, "Minori").Add(new XElement(XName.Get("Estraneo", At)));
            }
        }));

        esito.Totale.Should().Be(100);
        esito.Errori.Should().HaveCount(SchemaCheck.MaxErrors);
    }

    [Fact]
    public void PositionOfAWrongValue_IsItsStartTag()
    {
        var testo = Valida().ToString().Replace("<c:Sesso>M<", "<c:Sesso>X<", StringComparison.Ordinal).Replace("<c:Sesso>F<", "<c:Sesso>X<", StringComparison.Ordinal);
        testo.Should().Contain("<c:Sesso>X");
        var righe = testo.Split('\n');
        var riga = Array.FindIndex(righe, r => r.Contains("<c:Sesso>", StringComparison.Ordinal)) + 1;

        var errore = RunText(testo).Errori.Should().ContainSingle().Subject;

        errore.Riga.Should().Be(riga);
        errore.Colonna.Should().Be(righe[riga - 1].IndexOf("c:Sesso", StringComparison.Ordinal) + 1);
    }

    [Fact]
    public void DigestTakenInTheSamePass_IsThatOfTheMessage()
    {
        var bytes = Encoding.UTF8.GetBytes(Valida().ToString());
        using var digest = new InfosetDigest();
        using (var reader = Open(bytes))
        {
            SchemaCheck.IsValid("AssegnoTemporaneo", reader, digest).Should().BeTrue();
        }

        using var secondo = Open(bytes);
        digest.Finish().Should().Equal(Impronta.Compute(secondo));
    }

    [Fact]
    public void Reader_IsLeftOnTheEnd_EvenWithErrors()
    {
        var busta = new XElement("busta", Changed(d => d.Element(C, "Cognome").Remove()), new XElement("dopo"));
        using var reader = Open(Encoding.UTF8.GetBytes(busta.ToString(SaveOptions.DisableFormatting)));
        reader.Read();

        SchemaCheck.Check("AssegnoTemporaneo", reader).Totale.Should().Be(1);

        reader.Read();
        reader.LocalName.Should().Be("dopo");
    }

    [Fact]
    public void ValueCutInPieces_IsOneValue()
    {
        var testo = Valida().ToString();

        RunText(testo.Replace("<Progressivo>1<", "<Progressivo><!-- a -->1<![CDATA[2]]><!-- b -->3<", StringComparison.Ordinal)).IsValido.Should().BeTrue();
        RunText(testo.Replace("<Progressivo>1<", "<Progressivo><!-- a -->1<![CDATA[2]]><!-- b -->34<", StringComparison.Ordinal)).Errori
            .Should().ContainSingle().Which.Messaggio.Should().Contain("'1234'");
    }

    [Fact]
    public void ServiceWithoutContract_IsADefect()
    {
        using var reader = Open("<a/>"u8.ToArray());

        var act = () => SchemaCheck.Check("Inesistente", reader);

        act.Should().Throw<ArgumentException>();
    }

    private static int Check(XElement documento) => Run(documento).Totale;

    private static ErroreSchema Only(Action<XElement> change)
    {
        var esito = Run(Changed(change));
        esito.Errori.Should().ContainSingle();
        return esito.Errori[0];
    }

    private static XElement Changed(Action<XElement> change)
    {
        var documento = Valida();
        change(documento);
        return documento;
    }

    private static XElement Valida() => XElement.Parse(Encoding.UTF8.GetString(Campioni.Read("valide/affido-condiviso")).TrimStart('\uFEFF'));

    private static EsitoSchema Run(XElement documento) => RunText(documento.ToString());

    private static EsitoSchema RunText(string testo)
    {
        var bytes = Encoding.UTF8.GetBytes(testo);
        using var reader = Open(bytes);
        var esito = SchemaCheck.Check("AssegnoTemporaneo", reader);

        // Whatever is asked of the explaining pass, the quick one must say the same.
        using var again = Open(bytes);
        using var digest = new InfosetDigest();
        SchemaCheck.IsValid("AssegnoTemporaneo", again, digest).Should().Be(esito.IsValido);
        return esito;
    }

    private static XmlReader Open(byte[] bytes)
    {
        var reader = HardenedReader.Create(bytes);
        reader.MoveToContent();
        return reader;
    }
}
