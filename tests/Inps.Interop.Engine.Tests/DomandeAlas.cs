using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Tests;

/// <summary>Registrations of an ALAS as the gateway would ask for them, after the rules of the document.</summary>
internal static class DomandeAlas
{
    public static readonly CodiceFiscale Persona = new("BNCLRA85M41F205C");

    public static RichiestaRegistrazione Of(string idMessaggio, string cessazione = "2026-09-30", CodiceFiscale? persona = null, DatiPagamento? conto = null)
    {
        var istante = RichiestaDiProva.Istante;
        var id = Guid.CreateVersion7();
        return new RichiestaRegistrazione
        {
            Chiave = new ChiaveIdempotenza("PAT901", "Alas", "PresentaDomanda", idMessaggio),
            Impronta = SHA256.HashData(Encoding.UTF8.GetBytes(idMessaggio + cessazione)),
            Prestazione = Catalogo.FindByCodice("ALAS")!,
            Domanda = Domanda(idMessaggio, DateOnly.ParseExact(cessazione, "yyyy-MM-dd"), persona ?? Persona, conto),
            Contesto = Contesto.At(istante, new FattiCanale("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo"), ParametriRegole.Default),
            Segnalazioni = [],
            IdTransazione = id,
            Render = fatti => RichiestaDiProva.Record(id, fatti),
        };
    }

    /// <summary>The codes of the findings of a registered domanda.</summary>
    public static IEnumerable<string> Codici(EsitoRegistrazione esito) => Fatti(esito).Segnalazioni.Select(s => s.Codice);

    public static FattiRegistrazione Fatti(EsitoRegistrazione esito) => esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Subject.Fatti;

    private static Domanda Domanda(string idMessaggio, DateOnly cessazione, CodiceFiscale persona, DatiPagamento? conto) => new()
    {
        Testata = new Testata(idMessaggio, RichiestaDiProva.Istante, "1.0"),
        Richiedente = new Soggetto(persona, "BIANCHI", "LAURA", Residenza: new Indirizzo("Via Verdi", "7", "20121", "F205", "MI")),
        RapportoDiLavoro = new RapportoDiLavoro(new CodiceFiscale("12345678903"), null, null, cessazione, null, null),
        CanaleAccredito = new CanaleAccredito(conto, BonificoDomiciliato: conto is null),
    };
}
