using System.Collections.Frozen;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Which operations each published service has (ruling 15): benefit services alike, InvioMassivo and GestioneDomande their own.</summary>
internal sealed class OperationTable
{
    public const string GestioneDomande = "GestioneDomande";
    public const string InvioMassivo = "InvioMassivo";

    private static readonly HashSet<string> Benefit = ["Echo", "VerificaDomanda", "SalvaBozza", "PresentaDomanda"];
    private static readonly HashSet<string> Massivo = ["Echo", "InviaLotto", "StatoLotto", "EsitiLotto", "AnnullaLotto"];

    private readonly FrozenDictionary<string, ServizioPubblicato> servizi;

    /// <param name="operations">Every operation: those of benefit services and of InvioMassivo are named here, what a prestazione lets change is its own, the rest is GestioneDomande's.</param>
    public OperationTable(IEnumerable<IOperation> operations)
    {
        var all = operations.ToList();
        var modifiche = Catalogo.Prestazioni.SelectMany(prestazione => prestazione.Modifiche?.Operazioni ?? []).ToHashSet(StringComparer.Ordinal);
        var benefit = all.Where(operazione => Benefit.Contains(operazione.Name)).ToList();
        var massivo = all.Where(operazione => Massivo.Contains(operazione.Name)).ToList();
        var gestione = all.Where(operazione => operazione is Echo || !modifiche.Contains(operazione.Name)).Except(benefit.Concat(massivo).Where(operazione => operazione is not Echo)).ToList();
        servizi = Catalogo.Prestazioni
            .Select(prestazione => new ServizioPubblicato(
                prestazione.Servizio,
                [.. benefit, .. all.Where(operazione => prestazione.Modifiche?.Operazioni.Contains(operazione.Name) == true)]))
            .Append(new ServizioPubblicato(GestioneDomande, gestione))
            .Append(new ServizioPubblicato(InvioMassivo, massivo) { StreamsAttachment = true })
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
