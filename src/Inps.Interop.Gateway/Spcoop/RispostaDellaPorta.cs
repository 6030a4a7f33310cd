using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Soap.Egov;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>Composes the busta of an answer: sender and receiver swapped, a new identifier, RiferimentoMessaggio, the riscontro that was asked for, our trasmissione.</summary>
internal sealed class RispostaDellaPorta(IdentificatoriEgov identificatori, IOptions<SpcoopOptions> options)
{
    private readonly Parte noi = new(EgovNames.TipoSpc, options.Value.Parte);

    /// <param name="richiesta">As it came; what is not valid in it is left out of the answer.</param>
    /// <param name="istante">When it came.</param>
    /// <param name="rilievi">Its findings; those that do not stop it are told with the answer.</param>
    public Busta Of(Busta richiesta, DateTimeOffset istante, IReadOnlyList<RilievoBusta> rilievi)
    {
        var ora = OraEgov.Of(istante, OraDiRoma.Zone, EgovNames.TempoSpc);
        var riferimento = IdentificatoreEgov.TryParse(richiesta.Identificatore, out _) ? richiesta.Identificatore : null;
        var profilo = richiesta.ProfiloCollaborazione is EgovNames.Sincrono or EgovNames.AsincronoAsimmetrico ? richiesta.ProfiloCollaborazione : null;
        var conversazione = profilo == EgovNames.AsincronoAsimmetrico ? richiesta.RiferimentoMessaggio ?? riferimento : null;
        return new Busta
        {
            Mittente = [noi],
            Destinatario = richiesta.Mittente[0] with { IndirizzoTelematico = null },
            ProfiloCollaborazione = profilo,
            Collaborazione = Valid(richiesta.Collaborazione) ?? Valid(conversazione),
            Servizio = richiesta.Servizio,
            Azione = richiesta.Azione,
            Identificatore = identificatori.Next(),
            OraRegistrazione = ora,
            RiferimentoMessaggio = riferimento,
            ProfiloTrasmissione = richiesta.ProfiloTrasmissione is { Inoltro: EgovNames.AlPiuUnaVolta } ? new(EgovNames.AlPiuUnaVolta, ConfermaRicezione: false) : null,
            Riscontri = richiesta.ProfiloTrasmissione is { ConfermaRicezione: true } && riferimento is not null ? [new(riferimento, ora)] : [],
            Trasmissioni = [new(noi, richiesta.Mittente[0] with { IndirizzoTelematico = null }, ora)],
            Eccezioni = [.. rilievi.Where(rilievo => rilievo.Rilevanza != Rilevanza.GRAVE).Select(rilievo => rilievo.ToEccezione())],
        };
    }

    private static string? Valid(string? identificatore) => IdentificatoreEgov.TryParse(identificatore, out _) ? identificatore : null;
}
