using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests;

/// <summary>Writes on existing things as the gateway would ask for them, and what they leave in the store.</summary>
internal static class VariazioneDiProva
{
    public static RichiestaVariazione Variazione(string idMessaggio, string contenuto = "A", string ente = "PAT901", string servizio = "GestioneDomande", string operazione = "Prova") => new()
    {
        Chiave = new ChiaveIdempotenza(ente, servizio, operazione, idMessaggio),
        Impronta = SHA256.HashData(Encoding.UTF8.GetBytes(contenuto)),
        Canale = new FattiCanale("PATRONATO_COOP", ente, ente, "6038C", "operatore.demo"),
        Istante = Istante,
        IdTransazione = Guid.CreateVersion7(),
    };

    /// <summary>The trace that the gateway would compose.</summary>
    public static RecordTraffico Render(FattiVariazione fatti) => Record(Guid.CreateVersion7()) with { NumeroDomanda = fatti.NumeroDomanda };

    public static TFatti Registrata<TFatti>(this EsitoVariazione<TFatti> esito)
        where TFatti : FattiVariazione => esito.Should().BeOfType<EsitoVariazione<TFatti>.Registrata>().Subject.Fatti;

    public static IReadOnlyList<string> Rifiutata<TFatti>(this EsitoVariazione<TFatti> esito, Esito atteso = Esito.StatoNonCompatibile)
        where TFatti : FattiVariazione
    {
        var rifiutata = esito.Should().BeOfType<EsitoVariazione<TFatti>.Rifiutata>().Subject;
        rifiutata.Esito.Should().Be(atteso);
        return [.. rifiutata.Segnalazioni.Where(s => s.Severita == Severita.Bloccante).Select(s => s.Codice)];
    }

    /// <summary>Puts a domanda in a state, whatever the way there.</summary>
    public static Task PutInStateAsync(this MotoreDiProva motore, long numeroDomanda, StatoDomanda stato) => motore.Get<WriteVariazione>().RunAsync(
        scrittura =>
        {
            scrittura.Db.Domande.Find(numeroDomanda)!.Stato = stato;
            scrittura.Db.Minori.Where(m => m.NumeroDomanda == numeroDomanda).ToList().ForEach(m => m.Stato = stato);
            return 0;
        },
        CancellationToken.None);

    /// <summary>The events of the store, in their order.</summary>
    public static async Task<IReadOnlyList<TipoEvento>> EventiAsync(this MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return await context.Eventi.OrderBy(e => e.Progressivo).Select(e => e.Tipo).ToListAsync(CancellationToken.None);
    }
}
