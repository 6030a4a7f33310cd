using System.Collections.Frozen;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Which operations each published service has (ruling 15): benefit services alike, GestioneDomande its own.</summary>
internal sealed class OperationTable
{
    public const string GestioneDomande = "GestioneDomande";

    private readonly FrozenDictionary<string, ServizioPubblicato> servizi;

    public OperationTable(
        Echo echo,
        VerificaDomanda verificaDomanda,
        PresentaDomanda presentaDomanda,
        SalvaBozza salvaBozza,
        RiprendiBozza riprendiBozza,
        EliminaBozza eliminaBozza,
        StatoDomanda statoDomanda,
        DettaglioDomanda dettaglioDomanda,
        RichiediRicevuta richiediRicevuta,
        ModificaDomanda modificaDomanda,
        AggiungiMinore aggiungiMinore,
        IntegraSecondoGenitore integraSecondoGenitore,
        AnnullaDomanda annullaDomanda,
        InviaIntegrazione inviaIntegrazione,
        RichiediRiepilogo richiediRiepilogo,
        ElencoDocumenti elencoDocumenti,
        ScaricaDocumento scaricaDocumento,
        RichiediRiesame richiediRiesame,
        DettaglioRiesame dettaglioRiesame,
        AnnullaRiesame annullaRiesame)
    {
        IOperation[] benefit = [echo, verificaDomanda, salvaBozza, presentaDomanda];
        IOperation[] modifiche = [modificaDomanda, aggiungiMinore, integraSecondoGenitore];
        IOperation[] gestione =
        [
            echo, riprendiBozza, eliminaBozza, statoDomanda, dettaglioDomanda, annullaDomanda, inviaIntegrazione, richiediRicevuta, richiediRiepilogo, elencoDocumenti, scaricaDocumento,
            richiediRiesame, dettaglioRiesame, annullaRiesame,
        ];
        servizi = Catalogo.Prestazioni
            .Select(prestazione => new ServizioPubblicato(
                prestazione.Servizio,
                [.. benefit, .. modifiche.Where(operazione => prestazione.Modifiche?.Operazioni.Contains(operazione.Name) == true)]))
            .Append(new ServizioPubblicato(GestioneDomande, gestione))
            .ToFrozenDictionary(servizio => servizio.Nome, StringComparer.Ordinal);
    }

    /// <summary>A table of these services only.</summary>
    internal OperationTable(IEnumerable<ServizioPubblicato> pubblicati) =>
        servizi = pubblicati.ToFrozenDictionary(servizio => servizio.Nome, StringComparer.Ordinal);

    /// <summary>Names of the published services.</summary>
    public IReadOnlyCollection<string> Servizi => servizi.Keys;

    /// <exception cref="KeyNotFoundException">No such service is published; an adesione names only published ones.</exception>
    public ServizioPubblicato Servizio(string nome) => servizi[nome];

    /// <summary>True for a service that reads the attachment of a package while it arrives; false also for one that is not published.</summary>
    public bool StreamsAttachment(string nome) => servizi.GetValueOrDefault(nome)?.StreamsAttachment == true;

    /// <summary>soapAction as in the WSDL.</summary>
    public static string ActionOf(string servizio, string operazione) => $"http://inps.it/{servizio}/v1/I{servizio}/{operazione}";
}

/// <summary>A published service and its operations.</summary>
internal sealed class ServizioPubblicato(string nome, IReadOnlyList<IOperation> operations)
{
    private readonly FrozenDictionary<string, IOperation> byName = operations.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    public string Nome { get; } = nome;

    /// <summary>True when the attachment of a package is not read before the operation runs (<see cref="Pipeline.Call.Attachment"/>).</summary>
    public bool StreamsAttachment { get; init; }

    public IReadOnlyCollection<string> Operazioni => byName.Keys;

    /// <summary>Body children and the soapAction that the WSDL gives to each.</summary>
    public FrozenDictionary<(string Namespace, string LocalName), string> Actions { get; } = operations.ToFrozenDictionary(
        operation => ($"http://inps.it/{nome}/v1", operation.Name), operation => OperationTable.ActionOf(nome, operation.Name));

    /// <summary>The operation of a Body child that <see cref="Actions"/> holds.</summary>
    public IOperation Operation(string localName) => byName[localName];
}
