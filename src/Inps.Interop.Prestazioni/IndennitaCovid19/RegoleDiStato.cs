using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>The rules that ask what is already registered.</summary>
internal static class RegoleDiStato
{
    /// <summary>A person asks for an indennità once.</summary>
    /// <remarks>Source: COV-R001 (COVID-29).</remarks>
    private static readonly RegolaDiStato<Domanda> COVR001 = new("COV-R001", Severita.Bloccante,
        static (domanda, _, fatti) => Rilievi.Se(HasAttiva(domanda, fatti, static (attiva, richiesta) => attiva == richiesta), "Richiedente/CodiceFiscale", domanda.Richiedente.CodiceFiscale),
        descrizione: "Il richiedente ha già una domanda attiva per la stessa indennità.",
        rimedio: "Non presentare una nuova domanda; se la prima è sbagliata, annullarla finché il suo stato lo consente e poi ripresentarla.");

    /// <summary>The five indennità exclude each other; which one is due is decided later.</summary>
    /// <remarks>Source: COV-W02 (D.L. 18/2020, art. 31).</remarks>
    private static readonly RegolaDiStato<Domanda> COVW02 = new("COV-W02", Severita.Avviso,
        static (domanda, _, fatti) => Rilievi.Se(HasAttiva(domanda, fatti, static (attiva, richiesta) => attiva != richiesta), "Richiedente/CodiceFiscale", domanda.Richiedente.CodiceFiscale),
        descrizione: "Il richiedente ha già una domanda attiva per un'altra delle cinque indennità, che non sono cumulabili.",
        rimedio: "Verificare quale indennità spetta e annullare la domanda dell'altra.");

    public static RegolaDiStato<Domanda>[] Tutte { get; } =
    [
        COVR001, COVW02,
        ContoNonUtilizzabile.Regola<Domanda>("CanaleAccredito/AccreditoIban/IdConto", d => d.CanaleAccredito.AccreditoIban),
        IbanDiMolti.Regola<Domanda>("CanaleAccredito/AccreditoIban/Iban", d => d.CanaleAccredito.AccreditoIban),
    ];

    private static bool HasAttiva(Domanda domanda, IFatti fatti, Func<string, string, bool> conta)
    {
        var richiesta = CodiciIndennitaCovid19.Of(domanda.TipoIndennita);
        foreach (var attiva in fatti.DomandeAttiveDi(domanda.Richiedente.CodiceFiscale))
        {
            if (CodiciIndennitaCovid19.Tutti.Contains(attiva.CodicePrestazione) && conta(attiva.CodicePrestazione, richiesta))
            {
                return true;
            }
        }

        return false;
    }
}
