using System.Reflection;
using Mono.Cecil;

namespace Inps.Interop.Gateway.Tests.Architecture;

/// <summary>Public types of an assembly that nobody else uses, neither by name nor through the signature of a type that is used.</summary>
internal static class ExposedTypes
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> UnusedOutside(Assembly assembly, IReadOnlyList<Assembly> users)
    {
        var used = users.SelectMany(user => ReferencesIn(user)).ToHashSet(StringComparer.Ordinal);
        var queue = new Queue<Type>(assembly.GetExportedTypes().Where(type => used.Contains(type.FullName!.Replace('+', '/'))));
        var reached = new HashSet<Type>();
        while (queue.TryDequeue(out var type))
        {
            if (type.Assembly == assembly && reached.Add(type))
            {
                foreach (var next in InSignature(type).SelectMany(Flatten))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return [.. assembly.GetExportedTypes().Except(reached).Select(type => type.FullName!)];
    }

    private static IEnumerable<string> ReferencesIn(Assembly user)
    {
        using var module = ModuleDefinition.ReadModule(user.Location);
        return [.. module.GetTypeReferences().Select(reference => reference.FullName)];
    }

    private static IEnumerable<Type> InSignature(Type type) =>
    [
        .. type.GetInterfaces(),
        .. type.BaseType is { } parent ? new[] { parent } : [],
        .. type.DeclaringType is { } outer ? new[] { outer } : [],
        .. type.GetMethods(Declared).Where(method => method.IsPublic || method.IsFamily)
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
        .. type.GetConstructors(Declared).Where(constructor => constructor.IsPublic).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)),
        .. type.GetFields(Declared).Where(field => field.IsPublic).Select(field => field.FieldType),
    ];

    private static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition())
        : [type];
}
