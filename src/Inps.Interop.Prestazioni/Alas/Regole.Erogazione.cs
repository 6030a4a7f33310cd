using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>Payment and declarations.</summary>
internal static partial class Regole
{
    /// <summary>One channel, an account or cash at a post office.</summary>
    /// <remarks>Source: ALAS-R014 (ALAS-29).</remarks>
    private static readonly Regola<Domanda> ALASR014 = new("ALAS-R014", Severita.Bloccante,
        static (domanda, _) => Rilievi.Se(domanda.CanaleAccredito is not { IsUnivoco: true }, "CanaleAccredito"),
        descrizione: "Il canale di accredito non è uno solo dei due ammessi: accredito su IBAN, nazionale o dell'area SEPA, oppure bonifico domiciliato.",
        rimedio: "Compilare in CanaleAccredito il solo AccreditoIban, oppure il solo BonificoDomiciliato con il valore SI.");

    /// <summary>Every wanted declaration is made, and the privacy notice has been read.</summary>
    /// <remarks>Source: ALAS-R015 (ALAS-32, ALAS-33). It stands here for DIC-R001 and DIC-R002.</remarks>
    private static readonly Regola<Domanda> ALASR015 = new("ALAS-R015", Severita.Bloccante,
        static (domanda, contesto) =>
        [
            .. RegolaSuParte.Below("Dichiarazioni", RegoleDichiarazioni.Incomplete(
                Dichiarazioni.Note.Where(d => contesto.Parametri.Alas.Requires(d.Codice)), domanda.Dichiarazioni)),
            .. RegoleDichiarazioni.DICR002.Check(domanda, contesto),
        ],
        descrizione: "Le dichiarazioni di responsabilità obbligatorie o la presa visione dell'informativa sulla privacy sono incomplete.",
        rimedio: "Indicare ciascuna dichiarazione con Valore SI e InformativaPrivacy/PresaVisione con il valore SI; se il richiedente non può renderle, la domanda non può essere presentata.");

    private static Regola<Domanda>[] DellErogazione() => [ALASR014, ALASR015];
}
