using Inps.Interop.Prestazioni.IndennitaCovid19;
using static Inps.Interop.Prestazioni.Tests.IndennitaCovid19.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.IndennitaCovid19;

public class SchedaIndennitaCovid19Tests
{
    public static TheoryData<TipoIndennita, string> Codici => new()
    {
        { TipoIndennita.ProfCococo, "COVID_PROF_COCOCO" },
        { TipoIndennita.AutonomiAgo, "COVID_AUTONOMI_AGO" },
        { TipoIndennita.StagionaliTurismoTerme, "COVID_STAGIONALI_TURISMO_TERME" },
        { TipoIndennita.Agricoli, "COVID_AGRICOLI" },
        { TipoIndennita.Spettacolo, "COVID_SPETTACOLO" },
    };

    [Theory]
    [MemberData(nameof(Codici))]
    public void Domanda_HasTheCodeOfItsCategory(TipoIndennita tipo, string codice)
    {
        Scheda.CodiceOf(Valida with { TipoIndennita = tipo }).Should().Be(codice);
        Catalogo.FindByCodice(codice).Should().BeSameAs(Scheda);
        Scheda.DenominazioneOf(codice).Should().StartWith("Indennità ").And.NotBe(Scheda.Denominazione);
    }

    [Fact]
    public void OneService_HasFiveCodes_AndOneRegister()
    {
        Scheda.Codici.Should().HaveCount(5).And.OnlyHaveUniqueItems();
        Scheda.Registro.Should().Be("ICV");
        Scheda.Posizione(Valida).Should().NotBeNull("its rules of state ask for the person's other domande");
        FluentActions.Invoking(() => Scheda.DenominazioneOf("AT")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void MaskedDomanda_ShowsTheIbanAsAnswersDo()
    {
        var mascherata = (Domanda)Scheda.Mask(Valida);

        mascherata.CanaleAccredito.Pagamento.Iban!.Value.InChiaro.Should().Be("IT60XXXXXXXXXXXXXXXXXXX3456");
        Scheda.Mask(Valida with { CanaleAccredito = new(null, BonificoDomiciliato: true) }).Should().BeOfType<Domanda>()
            .Which.CanaleAccredito.BonificoDomiciliato.Should().BeTrue();
    }

    [Theory]
    [InlineData(0, "Libero professionista|01234567897|Sì|Sì")]
    [InlineData(1, "Artigiani|Titolare")]
    [InlineData(2, "12345678903|Turismo|31/10/2019")]
    [InlineData(3, "50")]
    [InlineData(4, "30|50.000,00 euro")]
    public void CompleteReceipt_TellsTheDetailOfTheCategory(int categoria, string valori)
    {
        var domanda = Of(Dettagli[categoria]);

        var contenuto = Scheda.Ricevuta(domanda, completa: true);

        contenuto.Sezioni.Select(s => s.Titolo).Should().Equal(
            "Dati richiedente", "Prestazione richiesta", "Canale di accredito", "Dichiarazioni di responsabilità",
            "Informativa resa ai sensi degli articoli 13-14 del GDPR 2016/679");
        var richiesta = contenuto.Sezioni[1].Voci.Select(v => v.Valore).ToList();
        richiesta[0].Should().Be(Scheda.DenominazioneOf(Scheda.CodiceOf(domanda)));
        string.Join('|', richiesta.Skip(1)).Should().Be(valori);
    }

    [Fact]
    public void EssentialReceipt_NamesPersonCategoryAndChannel_AndMasksTheIban()
    {
        var contenuto = Scheda.Ricevuta(Valida, completa: false);

        contenuto.Riferimento.Should().Be("D.L. 17 marzo 2020, n. 18, articolo 30");
        contenuto.Sezioni.Select(s => s.Titolo).Should().Equal("Dati richiedente", "Prestazione richiesta", "Canale di accredito");
        contenuto.Sezioni[2].Voci.Select(v => v.Valore).Should().Equal("Accredito su conto corrente bancario o postale", "IT60*******************3456");
    }
}
