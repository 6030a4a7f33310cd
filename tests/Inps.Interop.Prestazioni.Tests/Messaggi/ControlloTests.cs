using System.Text;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class ControlloTests
{
    [Fact]
    public void Offline_TellsWhichRulesWereNotChecked()
    {
        var esito = Campioni.Check("valide/minimo", Campioni.Contesto with { Canale = null });

        esito.IsValida.Should().BeTrue();
        esito.RegoleNonVerificate.Should().Equal("MSG-R001", "CAN-R001", "CAN-R003", "AT-R013", "PAG-R010", "PAG-W11", "MSG-W04", "PAT-R001", "CF-W04");
    }

    [Fact]
    public void WithChannelAndTable_OnlyTheRulesOfStateAreNotChecked()
    {
        var contesto = Campioni.Contesto with { Parametri = ParametriRegole.Default with { CodiciCatastali = new HashSet<string> { "H501" } } };

        Campioni.Check("valide/minimo", contesto).RegoleNonVerificate.Should().Equal("MSG-R001", "CAN-R001", "CAN-R003", "AT-R013", "PAG-R010", "PAG-W11");
    }

    [Theory]
    [InlineData("<DomandaAssegnoTemporaneo", 1)]
    [InlineData("<a>\n<b></a>", 2)]
    [InlineData("", 1)]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", 1)]
    public void FileThatIsNoXml_IsTold_WithItsPlace(string testo, int riga)
    {
        var esito = Controllo.CheckFile(Encoding.UTF8.GetBytes(testo), Campioni.Contesto);

        esito.IsValida.Should().BeFalse();
        var errore = esito.Schema.Errori.Should().ContainSingle().Subject;
        errore.Codice.Should().Be("SOAP-003");
        errore.Riga.Should().Be(riga);
        errore.Messaggio.Should().StartWith("Il file non è XML ben formato");
    }

    [Fact]
    public void TextAfterTheDomanda_IsTold()
    {
        var bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Campioni.Read("valide/minimo")) + "<ancora/>");

        Controllo.CheckFile(bytes, Campioni.Contesto).Schema.Errori.Should().ContainSingle().Which.Codice.Should().Be("SOAP-003");
    }

    [Fact]
    public void OtherDocument_IsTold_WithWhatAFileMustHold()
    {
        var errore = Controllo.CheckFile("<Fattura xmlns='urn:f'/>"u8.ToArray(), Campioni.Contesto).Schema.Errori.Should().ContainSingle().Subject;

        errore.Messaggio.Should().Contain("{urn:f}Fattura");
        errore.Rimedio.Should().Contain("{http://inps.it/AssegnoTemporaneo/v1}DomandaAssegnoTemporaneo");
    }

    [Fact]
    public void Utf16File_IsReadToo()
    {
        var testo = Encoding.UTF8.GetString(Campioni.Read("valide/minimo")).TrimStart('\uFEFF').Replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", StringComparison.Ordinal);

        Controllo.CheckFile((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(testo)], Campioni.Contesto).IsValida.Should().BeTrue();
    }

    [Fact]
    public void BlockingFinding_MakesTheFileNotValid_AWarningDoesNot()
    {
        Campioni.Check("errori/AT-R002").IsValida.Should().BeFalse();
        Campioni.Check("errori/CF-W03").IsValida.Should().BeTrue();
    }
}
