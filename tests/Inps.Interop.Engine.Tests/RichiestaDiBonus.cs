using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.BonusBabySitting;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Tests;

/// <summary>Domande of a bonus for baby-sitting services, and their acceptance as the back office would do it.</summary>
internal static class RichiestaDiBonus
{
    public static readonly Prestazione Prestazione = Catalogo.FindByCodice("BABY_SITTING")!;

    /// <summary>A registration after the rules of the document, from any channel.</summary>
    public static RichiestaRegistrazione Of(
        string idMessaggio, string? minore = null, string canale = "PATRONATO_COOP", LivelloCredenziale? livello = null, DateTimeOffset? istante = null)
    {
        var modello = RichiestaDiProva.Of(idMessaggio, istante: istante);
        var contesto = modello.Contesto with { Canale = modello.Contesto.Canale! with { Canale = canale, Livello = livello } };
        var domanda = new Domanda
        {
            Testata = modello.Domanda.Testata,
            Richiedente = modello.Domanda.Richiedente,
            Minori = [new(new CodiceFiscale(minore ?? RichiestaDiProva.NuovoMinore()), Disabile: true, QualitaRichiedente.Genitore)],
            Dichiarazioni = [new("RESPONSABILITA", true, null), new("NO_CONGEDO_COVID", true, null)],
            InformativaPrivacy = new(true, null),
        };
        return modello with
        {
            Chiave = modello.Chiave with { Servizio = Prestazione.Servizio },
            Prestazione = Prestazione,
            Domanda = domanda,
            Contesto = contesto,
            Segnalazioni = [.. Prestazione.Check(domanda, contesto).Where(s => s.Codice.StartsWith("BBS", StringComparison.Ordinal))],
        };
    }

    /// <summary>Registers a domanda and accepts it.</summary>
    public static async Task<long> AcceptedAsync(MotoreDiProva motore, RichiestaRegistrazione richiesta)
    {
        var esito = await motore.Submit.RunAsync(richiesta, CancellationToken.None);
        var numero = esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.NumeroDomanda;
        await motore.Get<WriteVariazione>().RunAsync(
            scrittura =>
            {
                motore.Get<OpenBonus>().Apply(scrittura, scrittura.Db.Domande.Find(numero)!);
                return numero;
            },
            CancellationToken.None);
        return numero;
    }
}
